/** The interface's line icons: 16 px, one weight, the colour of the words beside them. Decoration; labels say the rest. */
const paths = {
  search: 'M7 12.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM11 11l3.5 3.5',
  chevron: 'm5.5 3 5 5-5 5',
  expand: 'm3.5 6 4.5 4.5L12.5 6',
  up: 'm3.5 10.5 4.5-4.5 4.5 4.5',
  close: 'm3.5 3.5 9 9M12.5 3.5l-9 9',
  check: 'm3 8.5 3.5 3.5L13 4.5',
  open: 'M6.5 3h-4v10.5H13v-4M9.5 2.5h4v4M13.5 2.5l-6 6',
  bin: 'M2.5 4h11M6 4V2.5h4V4M4 4l.6 9.5h6.8L12 4M6.7 6.5v4.5M9.3 6.5v4.5',
  copy: 'M5.5 5.5h8v8h-8zM5.5 10.5h-3v-8h8v3',
  settings: 'M1.5 4.5h7M12.5 4.5h2M1.5 11.5h2M7.5 11.5h7M10.5 6.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM5.5 13.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  guide: 'M8 4v9.5M8 4C6.5 2.8 4.5 2.5 1.5 2.5v9.5c3 0 5 .3 6.5 1.5 1.5-1.2 3.5-1.5 6.5-1.5V2.5c-3 0-5 .3-6.5 1.5',
  file: 'M3.5 1.5h6l3 3v10h-9zM9.5 1.5v3h3M5.5 7.5h5M5.5 9.5h5M5.5 11.5h3',
  folder: 'M1.5 3.5h5l1.5 2h6.5v8h-13z',
  grip: 'M6 4v.2M10 4v.2M6 8v.2M10 8v.2M6 12v.2M10 12v.2',
  save: 'M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11',
  edit: 'm2.5 13.5.8-3 7.7-7.7 2.2 2.2-7.7 7.7ZM9.5 4.3l2.2 2.2',
  star: 'm8 2 1.8 3.9 4.2.5-3.1 2.9.8 4.2L8 11.4l-3.7 2.1.8-4.2L2 6.4l4.2-.5Z',
  columns: 'M1.5 2.5h13v11h-13zM8 2.5v11',
  plus: 'M8 3v10M3 8h10',
  history: 'M3 8a5 5 0 1 0 1.6-3.7M3 2v2.8h2.8M8 5v3.2l2.2 1.3',
  'check-mark': 'M8 5.2v3.6M8 11v.2M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Z',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="rl-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={paths[name]} fill="none" stroke="currentColor" strokeWidth="1.25" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
