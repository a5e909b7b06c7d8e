/** Tells which elements the reader can see, as they are scrolled in and out; one observer for all of them. */
class Sight {
  readonly #followers = new Map<Element, (isInSight: boolean) => void>();
  #observer: IntersectionObserver | undefined;

  /** Tells of an element after the next frame, and whenever it comes into sight or leaves it. */
  follow(element: Element, told: (isInSight: boolean) => void): void {
    this.#observer ??= new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) this.#followers.get(target)?.(isIntersecting);
    });
    this.#followers.set(element, told);
    this.#observer.observe(element);
  }

  forget(element: Element): void {
    this.#followers.delete(element);
    this.#observer?.unobserve(element);
  }
}

/** The sight of this window. */
export const sight = new Sight();
