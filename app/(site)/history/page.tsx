import type { Metadata } from 'next';
import { ResultList } from '@/components/history/result-list';
import { PageTitle } from '@/components/ui/section';
import { WithoutScripts } from '@/components/ui/without-scripts';
import { MAX_RESULTS } from '@/lib/browser/history';

export const metadata: Metadata = { title: 'Your results on this device' };

export default function HistoryPage() {
  return (
    <>
      <PageTitle title="Your results on this device">
        <p>
          The last {MAX_RESULTS} results that you looked at in this browser, those that others sent
          you as well. The list is on this device only: nothing of it is stored on the server.
        </p>
      </PageTitle>
      <WithoutScripts>
        <p className="max-w-prose">
          Your browser alone has this list, so it takes scripts to show it. Where scripts are off,
          keep the address of a result instead, for instance as a bookmark.
        </p>
      </WithoutScripts>
      <ResultList />
    </>
  );
}
