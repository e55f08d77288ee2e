import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

// A busy machine is slow, not wrong.
configure({ asyncUtilTimeout: 20_000 });

// The tests' clock goes from one moment on, so that none is red because of the day or the hour it is run at.
const RealDate = Date;
const ahead = Date.parse(process.env.TESTS_BEGIN_AT ?? '2026-11-23T09:00:00+01:00') - RealDate.now();
globalThis.Date = class extends RealDate {
  constructor(...given: ConstructorParameters<typeof RealDate> | []) {
    // A day without arguments is now.
    super(...((given.length === 0 ? [RealDate.now() + ahead] : given) as ConstructorParameters<typeof RealDate>));
  }

  static override now = () => RealDate.now() + ahead;
} as DateConstructor;

// What jsdom lacks of a browser.
window.scrollTo = vi.fn();

afterEach(() => {
  cleanup();
  localStorage.clear();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});
