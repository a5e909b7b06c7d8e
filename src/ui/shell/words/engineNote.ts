import { catalogue } from '../../../domain/language';

/** What is told of an engine that died. */
export const engineNoteWords = catalogue(
  {
    restarting: '分析引擎意外停止，正在重新启动并载回数据。图表会自动更新，请稍候。',
    restarted:
      '分析引擎曾意外停止，现已重新启动，数据已全部载回，与停止前相同。若当时正在导入或修改，请查看是否完成。',
  },
  () => import('./engineNote.en'),
);
