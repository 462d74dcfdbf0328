// A plain link to a part of the page makes an entry in the browser's history that the router has
// put nothing into, and without that it does not follow somebody who goes back to the entry. So
// the entry gets what the one had from which the link was followed. And since such an entry is
// shown from its part when somebody comes back, the place of the last click is kept with it.

const page = () => location.pathname + location.search;
let last: { page: string; state: unknown } | undefined;

addEventListener(
  'click',
  () => {
    const { state } = history;
    last = { page: page(), state: state && { ...state, place: undefined } };
    if (state && location.hash) history.replaceState({ ...state, place: scrollY }, '');
  },
  true,
);

addEventListener('popstate', ({ state }) => {
  if (state?.place !== undefined) requestAnimationFrame(() => scrollTo(0, state.place));
  else if (!state) {
    if (last?.page === page()) history.replaceState(last.state, '');
    else location.reload();
  }
});

export {};
