import { catalogue } from '../../../domain/language';

/** What is told of an engine that died. */
export const engineNoteWords = catalogue(
  {
    restarting: '分析引擎意外停止，正在重新启动并载回数据。图表会自动更新，请稍候。',
    restarted:
      '分析引擎曾意外停止，现已重新启动，数据已全部载回，与停止前相同。若当时正在导入或修改，请查看是否完成。',
    quiet:
      '分析引擎已有一会儿没有回应，正在等它算完；数据很多时属正常。也可以现在重新启动：已载入的数据会全部载回，正在进行的导入或修改需要再做一次。一直没有回应时，三分钟后自动重新启动。',
    endQuiet: '重新启动引擎',
  },
  () => import('./engineNote.en'),
);
