import { criteriaTable } from './csv';
import { decisionRecord } from './decision-record';
import type { RecordInput } from './sections/record-input';
import { NO_DETAILS, withDetails } from './text/details';
import { toMarkdown } from './text/markdown';
import { toRichDocument } from './text/rich-text';

export type ExportedFile = { type: string; body: string; isDownload: boolean };

/**
 * The export file of this name. 'nothing-answered' where the decision record would be empty,
 * undefined for an unknown name.
 */
export function exportedFile(
  name: string,
  input: () => RecordInput,
): ExportedFile | 'nothing-answered' | undefined {
  switch (name) {
    case 'decision-record.md':
      return recordFile(input(), (text) => ({
        type: 'text/markdown; charset=utf-8',
        body: toMarkdown(text),
        isDownload: true,
      }));
    case 'decision-record.html':
      return recordFile(input(), (text) => ({
        type: 'text/html; charset=utf-8',
        body: toRichDocument(text),
        isDownload: false,
      }));
    case 'criteria.csv':
      return { type: 'text/csv; charset=utf-8', body: criteriaTable(input()), isDownload: true };
    default:
      return undefined;
  }
}

function recordFile(
  input: RecordInput,
  write: (text: ReturnType<typeof withDetails>) => ExportedFile,
): ExportedFile | 'nothing-answered' {
  const record = decisionRecord(input);
  return record ? write(withDetails(record, NO_DETAILS)) : 'nothing-answered';
}
