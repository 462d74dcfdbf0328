import { Counter } from '../counter';

export default async function Page({ searchParams }) {
  const entries = Object.entries(await searchParams);
  return (
    <main className="p-4">
      <h1 className="font-semibold text-2xl">A page of {entries.length} answers</h1>
      <ul>
        {entries.map(([name, value]) => (
          <li key={name}>
            {name}: {value}
          </li>
        ))}
      </ul>
      <Counter />
    </main>
  );
}
