const drawings = {
  alert: 'M12 3 22 20H2L12 3Zm0 6v5m0 3v.5',
  check: 'm4 12 5 5L20 6',
  close: 'm5 5 14 14M19 5 5 19',
  plus: 'M12 4v16M4 12h16',
  minus: 'M4 12h16',
  lock: 'M6 11h12v9H6v-9Zm2 0V8a4 4 0 0 1 8 0v3m-4 4v2',
  retry: 'M4 9a8 8 0 0 1 14-3l2 2m0-5v5h-5M20 15a8 8 0 0 1-14 3l-2-2m0 5v-5h5',
  problem: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18Zm0 4v6m0 3v.5',
  info: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18Zm0 8v6m0-9.5v.5',
  send: 'M4 5l17 7-17 7 3-7-3-7Zm3 7h7',
  people: 'M9 5a3 3 0 1 1 0 6 3 3 0 0 1 0-6Zm-6 14c0-4 3-6 6-6s6 2 6 6H3Zm13-14a3 3 0 0 1 0 6m2 2c2 1 3 3 3 6h-3',
  hourglass: 'M6 3h12M6 21h12M7 3c0 5 4 6 5 9-1 3-5 4-5 9m10-18c0 5-4 6-5 9 1 3 5 4 5 9',
  search: 'M10 4a6 6 0 1 1 0 12 6 6 0 0 1 0-12Zm4.500 10.500L21 21',
  eye: 'M2 12c3-5 6-7 10-7s7 2 10 7c-3 5-6 7-10 7s-7-2-10-7Zm10-3a3 3 0 1 1 0 6 3 3 0 0 1 0-6Z',
  eyeOff: 'M2 12c3-5 6-7 10-7s7 2 10 7c-3 5-6 7-10 7s-7-2-10-7Zm10-3a3 3 0 1 1 0 6 3 3 0 0 1 0-6ZM4 3l16 18',
  menu: 'M3 6h18M3 12h18M3 18h18',
  download: 'M12 3v12m-5-5 5 5 5-5M4 20h16',
  stop: 'M6 6h12v12H6z',
} as const;

export type IconName = keyof typeof drawings;

/** A drawing beside a word; never alone, so it is hidden from those who listen. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg className="glyph" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        d={drawings[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  );
}
