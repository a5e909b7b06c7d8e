import type { Failure } from '../liveQuery.svelte';

/** What was asked of the store when it refused. */
export type KeepingAct = 'read' | 'add' | 'remove' | 'clear' | 'upgrade';

/** What a refusal means for the reader. */
const MEANING: Readonly<Record<KeepingAct, (reason: Failure) => Failure>> = {
  read: ({ zh, en }) => ({
    zh: `上次保存在本机的导入数据没有读出：${zh}。存储内容没有改动。`,
    en: `Imports kept on this machine could not be read: ${en}. Nothing in the store was changed.`,
  }),
  add: ({ zh, en }) => ({
    zh: `导入的数据本次可用，关闭后不保存：${zh}。`,
    en: `The import can be used now and will be lost when the page closes: ${en}.`,
  }),
  remove: ({ zh, en }) => ({
    zh: `数据已从本页移除，但没有从本机存储中删除，刷新后会再次出现：${zh}。`,
    en: `The data left this page but not this machine's store, and will come back on reload: ${en}.`,
  }),
  upgrade: ({ zh, en }) => ({
    zh: `较早版本保存的导入数据已读入，但没有改存为新格式，下次打开再试：${zh}。`,
    en: `Imports kept by an older version were read but not rewritten; the next visit tries again: ${en}.`,
  }),
  clear: ({ zh, en }) => ({
    zh: `本机存储没有清除，刷新后导入的数据会再次出现：${zh}。`,
    en: `This machine's store was not cleared, and imports will come back on reload: ${en}.`,
  }),
};

const FULL: Failure = {
  zh: '本机存储空间不足，可清理磁盘或移除不用的导入后重新导入',
  en: 'there is no room left on this machine',
};
const FORBIDDEN: Failure = {
  zh: '浏览器不提供本机存储（无痕浏览，或设置中已禁用）',
  en: 'the browser offers no store (private window, or switched off)',
};
const NEWER: Failure = {
  zh: '本机存储由较新版本的本系统建立，这一版不能使用，请改用新版打开',
  en: 'a newer version of this dashboard made the store',
};
const HELD: Failure = {
  zh: '另一窗口正占用本机存储，请关闭其他窗口后刷新',
  en: 'another window holds the store; close it and reload',
};

const CUT_OFF: Failure = {
  zh: '后台程序意外中断，请刷新页面后再试',
  en: 'the background program stopped; reload the page and try again',
};

const REASONS: Readonly<Record<string, Failure>> = {
  QuotaExceededError: FULL,
  SecurityError: FORBIDDEN,
  InvalidStateError: FORBIDDEN,
  VersionError: NEWER,
  TimeoutError: HELD,
  OperationError: CUT_OFF,
};

/** Told where there is no store at all. */
export function noStore(): DOMException {
  return new DOMException('there is no store', 'SecurityError');
}

/** Why the store refused, and what that means; undefined where there is nothing to lose and so nothing to tell. */
export function keepingFault(act: KeepingAct, cause: unknown): Failure | undefined {
  const { name, message } = cause instanceof Error ? cause : { name: '', message: String(cause) };
  const reason = REASONS[name] ?? { zh: `浏览器报告“${message}”`, en: `the browser says “${message}”` };
  // Where nothing can be kept, nothing was.
  return act === 'read' && reason === FORBIDDEN ? undefined : MEANING[act](reason);
}

/** Tells of records that an older version wrote with names of people, which are read all the same. */
export function maskedWords(count: number): Failure {
  return {
    zh: `本机保存的导入数据中有 ${String(count)} 份由较早版本的本系统保存，已照常读入并改存为新格式；其中的姓名、电话和证件号码已遮盖，当时留下的行数没有记录。`,
    en: `${String(count)} kept import(s) were written by an older version; they were read and rewritten, with names and telephone numbers masked.`,
  };
}

/** Tells of records that this page cannot read, by how many there are of each sort. */
export function unreadWords({
  otherVersion,
  damaged,
}: {
  readonly otherVersion: number;
  readonly damaged: number;
}): readonly Failure[] {
  const told: Failure[] = [];
  if (otherVersion > 0) {
    told.push({
      zh: `本机保存的导入数据中有 ${String(otherVersion)} 份由其他版本的本系统保存，这一版不能读取，已原样留存。请用原来的版本打开，或重新导入原文件。`,
      en: `${String(otherVersion)} kept import(s) were written by another version and cannot be read; they were left as they are.`,
    });
  }
  if (damaged > 0) {
    told.push({
      zh: `本机保存的导入数据中有 ${String(damaged)} 份残缺，不能读取，已原样留存。请重新导入原文件；不再需要时可在“数据集”清除。`,
      en: `${String(damaged)} kept import(s) are damaged and cannot be read; they were left as they are. Import the file again.`,
    });
  }
  return told;
}
