import { lateNames } from './lateNames';
import { nameWords } from './words/names';

/**
 * Who applied: the seven columns of table three in the forms of 2019 and 2021.
 * Figures of every other table, and of the 2014 form, use `total`.
 */
export const APPLICANTS = [
  'total',
  'natural_person',
  'enterprise',
  'research',
  'public_welfare',
  'legal_service',
  'other',
] as const;

/** One of the seven applicant columns. Its stored code is its index in {@link APPLICANTS}. */
export type Applicant = (typeof APPLICANTS)[number];

/** Applicant columns in the language in force; in Chinese as the national form prints its headings. */
export const APPLICANT_NAMES: Readonly<Record<Applicant, string>> = lateNames(() => nameWords().applicants);

/** The six columns that add up to `total`, in the form's order. */
export const APPLICANT_PARTS = APPLICANTS.slice(1) as readonly Exclude<Applicant, 'total'>[];
