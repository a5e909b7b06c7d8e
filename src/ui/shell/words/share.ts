import { catalogue } from '../../../domain/language';

interface ImportedSet {
  readonly title: string;
  readonly reportCount: number;
  readonly fingerprint: string;
}

/** Words of the dialog that shows a link. */
export const shareWords = catalogue(
  {
    title: '分享链接',
    copied: '链接已复制。',
    byHand: '浏览器不允许自动复制，请手动复制下面的链接。',
    link: '链接',
    withoutData: (sets: readonly ImportedSet[]) =>
      `链接只带筛选条件，不带数据。收到链接的人须先导入同样的文件：${sets
        .map(
          ({ title, reportCount, fingerprint }) =>
            `${title}（${String(reportCount)} 份报告，指纹 ${fingerprint}）`,
        )
        .join('、')}。`,
  },
  () => import('./share.en'),
);
