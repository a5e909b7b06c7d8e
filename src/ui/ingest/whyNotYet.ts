import { formatCount } from '../../domain/format';
import type { ImportDesk } from '../../state/importDesk.svelte';

/** Why nothing can be loaded yet, and what to do; undefined where it can. */
export function whyNotYet(
  desk: Pick<
    ImportDesk,
    | 'files'
    | 'isReading'
    | 'isLoading'
    | 'hasBothKinds'
    | 'unanswered'
    | 'canLoad'
    | 'rows'
    | 'intakes'
    | 'unansweredOffers'
  > & { readonly checks: Pick<ImportDesk['checks'], 'isDone' | 'open' | 'failure'> },
): string | undefined {
  if (desk.isLoading) return undefined;
  if (desk.files.length === 0) return '请先选择文件。';
  if (desk.isReading) return '正在读取文件。';
  if (desk.hasBothKinds) return '真实数据与合成示例数据不能一起导入，请移去其中一类文件。';
  if (desk.intakes.length === 0 || desk.rows.accepted === 0) return '没有可以导入的行。';
  if (desk.unanswered > 0) return `请先选择 ${formatCount(desk.unanswered)} 份重复报告的处理方式。`;
  if (desk.unansweredOffers.length > 0)
    return '工作区文件与本机有不一致的内容，请先在“选文件”中选择以哪一方为准。';
  if (desk.checks.failure !== undefined) return desk.checks.failure.zh;
  if (!desk.checks.isDone) return '正在校验。';
  if (desk.checks.open > 0) return `请先在“校验”中确认 ${formatCount(desk.checks.open)} 项，并写明理由。`;
  return undefined;
}
