/** One line of the table that the bench prints. */
export interface Timing {
  readonly what: string;
  readonly ms: number;
  /** Rows that a question answered. */
  readonly rows?: number;
  /** The longest time the page was blocked meanwhile; absent where there is no page. */
  readonly blockedMs?: number;
}
