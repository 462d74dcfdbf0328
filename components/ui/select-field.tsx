'use client';

import { useEffect, useId, useRef } from 'react';
import { useIsHydrated } from './use-is-hydrated';

type Option = { id: string; label: string };

/**
 * A native select field whose blank option means no value. With `slider`, and where scripts run,
 * a range input beside it sets the same value; it stands at `blankValue` while there is none.
 */
export function SelectField(props: {
  name: string;
  label: string;
  value: string;
  blank: string;
  options: Option[];
  slider?: { blankValue: number; max: number };
  hint?: string;
}) {
  const { name, label, value, blank, options, slider, hint } = props;
  const id = useId();
  const isLive = useIsHydrated();
  const select = useRef<HTMLSelectElement>(null);
  const range = useRef<HTMLInputElement>(null);

  // React sets the default that a form reset restores on the first render only. Setting it may
  // change the current selection, which is therefore restored.
  useEffect(() => {
    if (!select.current) return;
    const chosen = select.current.value;
    for (const option of select.current.options) option.defaultSelected = option.value === value;
    select.current.value = chosen;
  }, [value]);

  useEffect(() => {
    const form = select.current?.form;
    const syncAfterReset = () => requestAnimationFrame(() => syncSlider());
    form?.addEventListener('reset', syncAfterReset);
    return () => form?.removeEventListener('reset', syncAfterReset);
  });

  function syncSlider() {
    const chosen = select.current?.value;
    if (!range.current) return;
    range.current.value = String(chosen === '' ? slider?.blankValue : chosen);
    if (chosen === '') range.current.setAttribute('aria-valuetext', blank);
    else range.current.removeAttribute('aria-valuetext');
  }

  /** A click on the slider at its blank value fires no change event, but is a choice. */
  function commitSliderValue() {
    if (!select.current || !range.current || select.current.value !== '') return;
    select.current.value = range.current.value;
    select.current.dispatchEvent(new Event('change', { bubbles: true }));
  }

  return (
    <div className="min-w-0">
      <label htmlFor={id} className="block font-semibold text-sm">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-muted text-sm">
          {hint}
        </p>
      )}
      <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1">
        <select
          ref={select}
          id={id}
          name={name}
          aria-describedby={hint && `${id}-hint`}
          defaultValue={value}
          onChange={syncSlider}
          className="min-h-11 w-full min-w-0 max-w-xs rounded-md border border-field bg-paper px-2 py-1"
        >
          <option value="">{blank}</option>
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.label}
            </option>
          ))}
        </select>
        {slider && isLive && (
          <input
            ref={range}
            type="range"
            aria-label={`${label}, as a slider`}
            aria-describedby={hint && `${id}-hint`}
            min={0}
            max={slider.max}
            step={1}
            defaultValue={value === '' ? slider.blankValue : value}
            aria-valuetext={value === '' ? blank : undefined}
            onChange={(event) => {
              event.currentTarget.removeAttribute('aria-valuetext');
              if (select.current) select.current.value = event.currentTarget.value;
            }}
            onClick={commitSliderValue}
            className={`h-8 w-full max-w-xs accent-accent ${value === '' ? 'opacity-60' : ''}`}
          />
        )}
      </div>
    </div>
  );
}
