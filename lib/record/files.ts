import { criteriaTable } from './csv';
import { decisionRecord } from './decision-record';
import type { Making } from './sections/input';
import { NO_DETAILS, withDetails } from './text/details';
import { toMarkdown } from './text/markdown';
import { toRichDocument } from './text/rich-text';

export type ExportedFile = { type: string; body: string; isDownload: boolean };

/**
 * The file of this name for a result; 'nothing-answered' where there is nothing to record yet,
 * undefined where there is no such file.
 */
export function exportedFile(
  name: string,
  making: () => Making,
): ExportedFile | 'nothing-answered' | undefined {
  switch (name) {
    case 'decision-record.md':
      return ofRecord(making(), (text) => ({
        type: 'text/markdown; charset=utf-8',
        body: toMarkdown(text),
        isDownload: true,
      }));
    case 'decision-record.html':
      return ofRecord(making(), (text) => ({
        type: 'text/html; charset=utf-8',
        body: toRichDocument(text),
        isDownload: false,
      }));
    case 'criteria.csv':
      return { type: 'text/csv; charset=utf-8', body: criteriaTable(making()), isDownload: true };
    default:
      return undefined;
  }
}

function ofRecord(
  making: Making,
  write: (text: ReturnType<typeof withDetails>) => ExportedFile,
): ExportedFile | 'nothing-answered' {
  const record = decisionRecord(making);
  return record ? write(withDetails(record, NO_DETAILS)) : 'nothing-answered';
}
