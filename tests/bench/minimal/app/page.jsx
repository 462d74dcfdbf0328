import { Counter } from './counter';

export default function Page() {
  return (
    <main className="p-4">
      <h1 className="font-semibold text-2xl">A page that never changes</h1>
      <p>It has one part that moves.</p>
      <Counter />
    </main>
  );
}
