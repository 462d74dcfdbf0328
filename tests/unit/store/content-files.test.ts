import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { editableContent } from '../../support/content/editable-content';

const { folder, spoil, add, faults } = editableContent();

const badRule = `- id: bad-rule
  when: { task: [juggling], colour: [red] }
  because: A rule that points at records which are not there.
  values: { beauty: { fine-tuning: 0.1 }, cost: { magic: 0.1 } }
  claims: [D9.99]
  references: [nobody-1999]
  examples: [{ task: code }]`;
const wanted = [
  'a known claim, not D9.99',
  'a known reference, not nobody-1999',
  'an option of task, not juggling',
  'a known question, not colour',
  'a known criterion, not beauty',
  'a known approach, not magic',
  'no change of a value on cost, which is a fact; change its weight',
];

test('every dangling pointer is listed, with its file, line and entry', () => {
  const line = add('rules/budget.yaml', badRule);
  const claim = spoil('claims/d1.yaml', 'document: D1', 'document: D7') - 1;
  const found = faults();
  expect(found).toHaveLength(wanted.length + 2);
  for (const expected of wanted) {
    expect(found).toContainEqual({ file: 'rules/budget.yaml', line, entry: 'bad-rule', expected });
  }
  const place = { file: 'claims/d1.yaml', line: claim, entry: 'D1.2' };
  expect(found).toContainEqual({ ...place, expected: 'a known document' });
});

test('every mistake in form is listed, with its file, line, entry and what was expected', () => {
  const broken = spoil('rules/timeline.yaml', '- id: release-in-days', '- id: [release-in-days');
  const misspelt = spoil('rules/task.yaml', '  because: Your', '  becuase: Your') - 2;
  const value = spoil('criteria.yaml', 'value: 0.', 'value: 54.');
  const found = faults();
  expect(found).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ file: 'rules/timeline.yaml', entry: '(file)' }),
      {
        file: 'rules/task.yaml',
        line: misspelt,
        entry: 'task-classification',
        expected: expect.stringContaining('"becuase"'),
      },
      {
        file: 'criteria.yaml',
        line: value,
        entry: 'data-fit',
        expected: expect.stringMatching(/values\.prompt-engineering\.value.*1/),
      },
    ]),
  );
  const line = found.find(({ entry }) => entry === '(file)')?.line ?? 0;
  expect(line).toBeGreaterThanOrEqual(broken);
});

test('mistakes in form and dangling pointers are listed together, each once', () => {
  add('rules/budget.yaml', badRule);
  spoil('rules/timeline.yaml', '- id: release-in-days', '- id: [release-in-days');
  spoil('rules/task.yaml', '  because: Your', '  becuase: Your');
  const found = faults();
  const expectations = found.map(({ expected }) => expected);
  expect(expectations).toEqual(expect.arrayContaining(wanted));
  expect(found.some(({ entry }) => entry === '(file)')).toBe(true);
  expect(found.some(({ expected }) => expected.includes('becuase'))).toBe(true);
});

test('a kind of entry that is missing altogether is a mistake', () => {
  rmSync(path.join(folder(), 'sections.yaml'));
  expect(faults()).toContainEqual(
    expect.objectContaining({ entry: 'sections', expected: expect.stringContaining('sections') }),
  );
});

test('a file that would not be read is a mistake, and says where it belongs', () => {
  const rule = readFileSync(path.join(folder(), 'rules/budget.yaml'), 'utf8');
  const stray = {
    'rules.yaml': 'its entries in a file of rules/, not beside it',
    'rules/old/budget.yaml': 'its entries in a file of rules/, not of a folder in it',
    'rules/more.yml': 'a name that ends in .yaml',
    'sections.YAML': 'a name that ends in .yaml',
    'policies.yaml': expect.stringContaining('the name or the folder of a kind: documents, '),
    'drafts/rules.yaml': expect.stringContaining('the name or the folder of a kind: documents, '),
  };
  for (const file of Object.keys(stray)) {
    mkdirSync(path.dirname(path.join(folder(), file)), { recursive: true });
    writeFileSync(path.join(folder(), file), rule);
  }
  const found = faults();
  expect(found).toHaveLength(Object.keys(stray).length);
  for (const [file, expected] of Object.entries(stray)) {
    expect(found).toContainEqual({ file, line: 1, entry: '(file)', expected });
  }
});

test('what other programs keep in the folder is no mistake', () => {
  for (const file of ['releases/next.yaml', '.hidden/rules.yaml', 'notes.txt', 'rules.yaml~']) {
    mkdirSync(path.dirname(path.join(folder(), file)), { recursive: true });
    writeFileSync(path.join(folder(), file), '- id: x');
  }
  expect(faults()).toEqual([]);
});

test('a kind of which there is one entry is not read twice', () => {
  mkdirSync(path.join(folder(), 'method'));
  const method = path.join(folder(), 'method.yaml');
  copyFileSync(method, path.join(folder(), 'method/one.yaml'));
  renameSync(method, path.join(folder(), 'method/two.yaml'));
  expect(faults()).toEqual([
    { file: 'method/two.yaml', line: 1, entry: 'method', expected: 'one entry in all' },
  ]);
});

test('a kind of entry without a single entry is a mistake', () => {
  writeFileSync(path.join(folder(), 'sections.yaml'), '[]\n');
  expect(faults()).toContainEqual(expect.objectContaining({ entry: 'sections' }));
});

test.each([
  ['an id used twice', 'sections.yaml', 'id: domain', 'id: task', 'an id that no other entry has'],
  ['bands that do not rise', 'questions.yaml', 'from: 1000', 'from: 50', 'bands that start at 0'],
  [
    'a question that waits for a later one',
    'questions.yaml',
    'terms:',
    'appliesWhen: { budget: [small] }\n  terms:',
    'earlier questions',
  ],
  [
    'a question in no section',
    'questions.yaml',
    'section: task',
    'section: lost',
    'a known section',
  ],
  [
    'an option called unknown',
    'questions.yaml',
    'id: relaxed',
    'id: unknown',
    'no option called unknown',
  ],
  [
    'an example with an unknown option',
    'rules/budget.yaml',
    '{ budget: minimal }',
    '{ budget: none }',
    'an option of budget',
  ],
  [
    'an approach without a value',
    'criteria.yaml',
    '    hybrid:\n',
    '    hybrids:\n',
    'a value for each of',
  ],
])('%s is a mistake', (_, file, from, to, expected) => {
  spoil(file, from, to);
  expect(
    faults()
      .map((fault) => fault.expected)
      .join('\n'),
  ).toContain(expected);
});

test('a claim that nothing uses has to say why', () => {
  add(
    'claims/d1.yaml',
    '- id: D1.99\n  document: D1\n  place: nowhere\n  says: A claim that nobody uses.',
  );
  expect(faults()).toEqual([
    expect.objectContaining({ entry: 'D1.99', expected: expect.stringContaining('unused') }),
  ]);
});
