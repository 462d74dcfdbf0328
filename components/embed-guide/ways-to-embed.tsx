import { Table } from '../ui/table';

const WAYS = [
  {
    key: 'link',
    name: 'Link',
    cells: ['Nothing. It works everywhere.', 'The full advisor, on a page of its own.'],
  },
  {
    key: 'iframe',
    name: 'Iframe',
    cells: [
      'A wiki that keeps iframes in its pages.',
      'The widget at a fixed height. Long parts scroll inside it.',
    ],
  },
  {
    key: 'element',
    name: 'Element',
    cells: [
      'A page that may load our script.',
      'The widget as high as what it holds, up to 5,000 pixels. A link where it cannot be shown.',
    ],
  },
  {
    key: 'placeholder',
    name: 'Placeholder',
    cells: [
      'The script, put into the whole wiki once by an administrator.',
      'The same as the element, in wikis that keep a plain div but not tags they do not know.',
    ],
  },
];

/** Overview table of the four ways to embed the advisor. */
export function WaysToEmbed() {
  return (
    <>
      <p className="mb-4 max-w-prose">
        The widget is the questionnaire with its result, without the header and footer of this site.
        It fits columns down to 280 pixels wide, on light pages and dark ones, and needs no account.
      </p>
      <p className="mb-6 max-w-prose">
        There are four ways to put it into a page. A link always works. The others show the widget
        in a frame: a part of the page that shows another page. An iframe is a frame as HTML has it.
        The element and the placeholder are HTML tags that our script turns into a frame as high as
        it has to be. For MediaWiki, DokuWiki and TiddlyWiki there is a ready-made extension.
      </p>
      <Table caption="Four ways in" head={['Way', 'What it needs', 'What you get']} rows={WAYS} />
    </>
  );
}
