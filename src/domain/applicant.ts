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

/** Column headings as the national form prints them. */
export const APPLICANT_NAMES: Readonly<Record<Applicant, string>> = {
  total: '总计',
  natural_person: '自然人',
  enterprise: '商业企业',
  research: '科研机构',
  public_welfare: '社会公益组织',
  legal_service: '法律服务机构',
  other: '其他',
};

/** The six columns that add up to `total`, in the form's order. */
export const APPLICANT_PARTS = APPLICANTS.slice(1) as readonly Exclude<Applicant, 'total'>[];
