/** Colours of rises and falls: 中性, 红涨绿跌, 绿升红降. A reader's custom, and no judgement: more may be worse. */
export const CHANGE_COLOURS = ['neutral', 'redUp', 'greenUp'] as const;

/** 中性, 红涨绿跌, 绿升红降. */
export type ChangeColours = (typeof CHANGE_COLOURS)[number];
