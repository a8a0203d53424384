import { useTranslation } from '../../lib/react/translation';

/** A region's name in the interface's language where it has one there, else as it is printed. */
export function PlaceName({ name, title }: { name: string; title?: string }) {
  const { placeName } = useTranslation();
  const shown = placeName(name);
  return (
    <span lang={shown === name ? 'zh-CN' : 'en'} title={title ?? (shown === name ? undefined : name)}>
      {shown}
    </span>
  );
}
