import { CodeBlock } from '../ui/code-block';
import { Table } from '../ui/table';

const ATTRIBUTES = [
  [
    'theme',
    'light, dark or auto. With auto, or none, the widget is dark where the text of the page around is light. If the page can switch, set the attribute again: the widget follows.',
  ],
  ['answers', 'The answers to start from: what stands behind the ? in the address of a result.'],
  ['title', 'The name of the frame for screen readers.'],
  ['share-result', 'No value. The page is then told the result.'],
];
const EVENTS = [
  ['prompt-or-tune-ready', 'A page of the widget is there.', ''],
  ['prompt-or-tune-resize', 'Its height has changed.', 'height'],
  ['prompt-or-tune-step', 'The person goes on to the next page.', ''],
  [
    'prompt-or-tune-result',
    'A result is shown. Only with share-result. Where several approaches are level, approach is null, and winners has them all.',
    'approach, winners, verdict, link',
  ],
  ['prompt-or-tune-error', 'Part of the link could not be used, or the server failed.', 'reason'],
];
const MESSAGES = [
  ['ready', 'widget to page', ''],
  ['resize', 'widget to page', 'height, in CSS pixels'],
  ['step', 'widget to page', ''],
  ['result', 'widget to page, only if asked for', 'approach, winners, verdict, link'],
  ['error', 'widget to page', 'reason'],
  ['theme', 'page to widget', 'theme: light, dark or auto'],
];
const LISTENER = `addEventListener('prompt-or-tune-result', ({ detail }) => {
  console.log(detail.approach, detail.verdict, detail.link);
});`;

const rowsOf = (list: readonly string[][]) =>
  list.map(([key = '', ...cells]) => ({
    key,
    name: <code>{key}</code>,
    cells: cells.map((cell) => cell || 'nothing'),
  }));

/** Reference of the element's attributes and events, and of the underlying messages. */
export function ForDevelopers() {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <div>
        <p className="mb-4 max-w-prose">
          The element takes these attributes. On a placeholder they start with data-, as in
          data-theme.
        </p>
        <Table
          caption="Attributes of the element"
          head={['Attribute', 'Meaning']}
          rows={rowsOf(ATTRIBUTES)}
        />
      </div>
      <div>
        <p className="mb-4 max-w-prose">
          The element sends these events. They bubble, so you can listen on the whole page.
        </p>
        <Table
          caption="Events of the element"
          head={['Event', 'When', 'In detail']}
          rows={rowsOf(EVENTS)}
        />
        <CodeBlock name="the listener" snippet="listener">
          {LISTENER}
        </CodeBlock>
      </div>
      <div>
        <p className="mb-4 max-w-prose">
          With an iframe of your own you can use the messages (postMessage) yourself. Each is an
          object with source: 'prompt-or-tune', version: 1 and a type. Check that a message comes
          from your frame and from the advisor's origin. Fields and types may be added; those of
          version 1 keep their meaning.
        </p>
        <Table
          caption="Messages, version 1"
          head={['Type', 'From and to', 'Fields']}
          rows={rowsOf(MESSAGES)}
        />
      </div>
    </div>
  );
}
