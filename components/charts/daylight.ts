/** Names of colours replaced by what they are by day: a picture outlives the reader's theme. */
export function daylight(markup: string): string {
  const probe = document.createElement('span');
  probe.style.colorScheme = 'light';
  document.body.append(probe);
  const known = new Map<string, string>();
  const colour = (name: string): string => {
    const found = known.get(name);
    if (found !== undefined) return found;
    // Pictures stand on white, not on the panel's paper.
    probe.style.color = `var(${name})`;
    const value = name === '--rl-paper' ? '#ffffff' : getComputedStyle(probe).color;
    known.set(name, value);
    return value;
  };
  const result = markup.replace(/var\((--rl-[\w-]{1,40})\)/g, (_whole, name: string) => colour(name));
  probe.remove();
  return result;
}
