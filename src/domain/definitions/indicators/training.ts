/** What the indicators of `catalogue/training.ts` count. */
export const TRAINING_MEANINGS = {
  training: {
    zh: '2014表会议和培训一节的标题。',
    en: 'Heading of the section on meetings and training.',
  },
  'training.meetings': {
    zh: '当年召开政府信息公开工作会议或专题会议的次数。',
    en: 'Meetings on disclosure held in the year.',
  },
  'training.sessions': {
    zh: '当年举办政府信息公开培训班的次数。',
    en: 'Training sessions on disclosure held in the year.',
  },
  'training.attendees': {
    zh: '当年接受政府信息公开培训的人次。',
    en: 'People trained on disclosure in the year.',
  },
} as const;
