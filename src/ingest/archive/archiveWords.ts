import type { Problem } from '../../domain/problem';
import { fileProblem } from '../problems';
import type { Sentence } from '../sentence';
import type { ZipFault } from './zip';

/** Why nothing of an archive is read. */
export type ArchiveRefusal = ZipFault | 'empty' | 'too-many' | 'too-large' | 'too-large-packed' | 'bomb';

/** Why some files of an archive are not read while the others are. */
export type UnreadReason = 'encrypted' | 'unsupported' | 'large' | 'damaged';

const PROTECTED: Sentence = {
  zh: '压缩包加了密码，不能读取。请用密码解压后，把其中的文件拖入。',
  en: 'The archive is protected by a password. Unpack it and drop the files in it.',
};
const UNSUPPORTED: Sentence = {
  zh: '压缩包用了不支持的压缩方法。请解压后把其中的文件拖入，或重新压缩为普通的 .zip。',
  en: 'The archive is packed in a way that is not read. Unpack it, or pack it again as a plain .zip.',
};
const DAMAGED: Sentence = {
  zh: '压缩包已损坏，未读取。请重新取得，或解压后把其中的文件拖入。',
  en: 'The archive is damaged. Get it again, or unpack it and drop the files in it.',
};

const REFUSALS: Readonly<Record<ArchiveRefusal, Sentence>> = {
  'not-a-zip': DAMAGED,
  damaged: DAMAGED,
  encrypted: PROTECTED,
  unsupported: UNSUPPORTED,
  'cut-off': {
    zh: '压缩包不完整，可能没有下载或复制完。请重新取得后再载入。',
    en: 'The archive is cut off; it may not have been copied whole. Get it again.',
  },
  empty: {
    zh: '压缩包里没有可以载入的文件。',
    en: 'The archive holds no file that can be loaded.',
  },
  'too-many': {
    zh: '压缩包里超过 2000 个文件，未解压。请只压缩要载入的文件，或分成几个压缩包。',
    en: 'The archive holds more than 2,000 files. Pack only what is to be loaded, or make several archives.',
  },
  'too-large': {
    zh: '压缩包解压后超过 600 MB，未解压，以免占满内存。请分成几个压缩包。',
    en: 'Unpacked, the archive is larger than 600 MB. Make several archives of it.',
  },
  'too-large-packed': {
    zh: '压缩包超过 300 MB，无法读取。请分成几个压缩包，或解压后把要载入的文件拖入。',
    en: 'The archive is larger than 300 MB. Make several of it, or unpack it and drop the files that are to be loaded.',
  },
  bomb: {
    zh: '压缩包解压后会膨胀到 250 倍以上，不像年报数据，未解压。请解压后把要载入的文件拖入。',
    en: 'The archive would grow more than 250 times as it is unpacked, and was left alone. Unpack it and drop the files that are to be loaded.',
  },
};

/** The problem of an archive of which nothing is read. */
export function archiveRefusal(archive: string, why: ArchiveRefusal): Problem {
  return fileProblem('error', `zip.${why}`, archive, REFUSALS[why]);
}

const REASONS: Readonly<Record<UnreadReason, Sentence>> = {
  encrypted: {
    zh: '加了密码，未读取。请用密码解压后拖入',
    en: 'protected by a password; unpack them first',
  },
  unsupported: {
    zh: '用了不支持的压缩方法，未读取。请解压后拖入',
    en: 'packed in a way that is not read; unpack them first',
  },
  large: {
    zh: '解压后太大（文本表格超过 400 MB，其他文件超过 300 MB），未读取。请拆分后再载入',
    en: 'too large when unpacked (tables of text 400 MB, other files 300 MB at most); split them',
  },
  damaged: {
    zh: '已损坏，解压不出来，未读取。请重新取得',
    en: 'damaged and cannot be unpacked; get them again',
  },
};

const MOST_NAMED = 5;

/** The problem of files of an archive that are not read. */
export function archiveProblem(archive: string, why: UnreadReason, names: readonly string[]): Problem {
  const named = names.slice(0, MOST_NAMED).join('、');
  const count = String(names.length);
  const { zh, en } = REASONS[why];
  const rest = names.length > MOST_NAMED;
  return fileProblem('error', `zip.file-${why}`, archive, {
    zh: `压缩包中 ${count} 个文件${zh}：${named}${rest ? ' 等' : ''}。`,
    en: `${count} file(s) of the archive are ${en}: ${named}${rest ? ' …' : ''}.`,
  });
}
