const paths = {
  back: 'M15 5l-7 7 7 7',
  play: 'M8 5.5v13l10.5-6.5z',
  pause: 'M8.5 6v12M15.5 6v12',
  skip: 'M6 6.5v11l8.5-5.5zM18 6.5v11',
  film: 'M4 6h16v12H4zM10 9.2v5.6l4.6-2.8z',
  more: 'M6 12h.01M12 12h.01M18 12h.01',
  close: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  search: 'M11 4.8a6.2 6.2 0 1 0 0 12.4 6.2 6.2 0 0 0 0-12.4zM15.8 15.8l4 4',
  photo: 'M4 6.5h16v12H4zM4 15.5l4.4-4.2 3.6 3.4 2.8-2.4 5.2 4.6M15.2 10.2h.01',
  pin: 'M12 20.5s6.5-6 6.5-10.6A6.4 6.4 0 0 0 12 3.5a6.4 6.4 0 0 0-6.5 6.4c0 4.6 6.5 10.6 6.5 10.6zM12 12.2a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6z',
  send: 'M4.5 12L20 4.5 15 20l-3.2-6.4zM11.8 13.6L20 4.5',
  reply: 'M10 7L5 12l5 5M5.4 12H14a5 5 0 0 1 5 5v1',
  copy: 'M9 9h10v11H9zM15 9V4.5H5V15h4',
  recall: 'M5 9h9a5 5 0 0 1 0 10H9M5 9l3.6-3.6M5 9l3.6 3.6',
  down: 'M12 5v13M6.5 12.5L12 18l5.5-5.5',
  chevron: 'M9.5 6l6 6-6 6',
  brain: 'M5 5.5h14v10H12l-4.5 3.6v-3.6H5zM9 9.2h6M9 12h3.5',
  people:
    'M9 11.2a3.4 3.4 0 1 0 0-6.8 3.4 3.4 0 0 0 0 6.8zM3 19.5c.5-3.6 2.8-5.4 6-5.4s5.5 1.8 6 5.4M15.5 4.8a3.4 3.4 0 0 1 0 6.2M17.6 14.7c1.9.8 3 2.4 3.4 4.8',
  save: 'M12 4v11M7 10.5L12 15.5l5-5M5 19.5h14',
  open: 'M4 18.5v-12h5.5l2 2.5H20v9.5z',
  reset: 'M5 12a7 7 0 1 0 2.2-5.1M5 4.5V8.5h4',
  globe:
    'M12 3.8a8.2 8.2 0 1 0 0 16.4 8.2 8.2 0 0 0 0-16.4zM3.8 12h16.4M12 3.8c2.6 2.3 3.7 5 3.7 8.2s-1.1 5.9-3.7 8.2c-2.6-2.3-3.7-5-3.7-8.2s1.1-5.9 3.7-8.2z',
  check: 'M5 12.5l4.6 4.6L19.5 7.2',
  live: 'M12 12h.01M8.2 8.2a5.4 5.4 0 0 0 0 7.6M15.8 8.2a5.4 5.4 0 0 1 0 7.6M5.3 5.3a9.5 9.5 0 0 0 0 13.4M18.7 5.3a9.5 9.5 0 0 1 0 13.4',
} as const

export type IconName = keyof typeof paths

/** A line drawing beside or instead of words; always silent for screen readers. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}
