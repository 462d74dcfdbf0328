import { criteriaTable } from './csv';
import { decisionRecord } from './decision-record';
import { describeProblems } from './json';
import type { RecordInput } from './sections/record-input';
import { NO_DETAILS, withDetails } from './text/details';
import { toMarkdown } from './text/markdown';
import { toRichDocument } from './text/rich-text';

export type ExportedFile = { type: string; body: string; isDownload: boolean };

/** Why there is no file. */
type Reason = { title: string; detail: string };

/**
 * The export file of this name, or the reason why there is none: a decision record would be empty,
 * or a part of the link cannot be used, which a table has no place to say. Undefined for an
 * unknown name.
 */
export function exportedFile(
  name: string,
  input: () => RecordInput,
): ExportedFile | Reason | undefined {
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
      return tableFile(input());
    default:
      return undefined;
  }
}

function tableFile(input: RecordInput): ExportedFile | Reason {
  if (input.problems.length > 0) {
    return { title: 'Part of this link cannot be used', detail: toldProblems(input) };
  }
  return { type: 'text/csv; charset=utf-8', body: criteriaTable(input), isDownload: true };
}

function recordFile(
  input: RecordInput,
  write: (text: ReturnType<typeof withDetails>) => ExportedFile,
): ExportedFile | Reason {
  const record = decisionRecord(input);
  if (record) return write(withDetails(record, NO_DETAILS));
  const isBlank = 'A decision record needs at least one answer. Answer the questions first.';
  return {
    title: 'Nothing to record yet',
    detail: [toldProblems(input), isBlank].filter(Boolean).join(' '),
  };
}

function toldProblems({ content, problems }: RecordInput): string {
  return describeProblems(content, problems)
    .map(({ detail }) => detail)
    .join(' ');
}
