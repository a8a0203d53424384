/**
 * What a popup will ask of the library, asked while the pointer still rests on the mark: the popup then shows whole, and no button in it
 * moves from under the reader's hand.
 */
export class AskedAhead<Key extends object, Value> {
  private readonly ask: (key: Key) => Promise<Value>;
  private asked: { key: Key; answer: Promise<Value> } | null = null;

  constructor(ask: (key: Key) => Promise<Value>) {
    this.ask = ask;
  }

  /** Asks, as often as it is called: what was answered a while ago may not hold any more. */
  ahead(key: Key): void {
    const answer = this.ask(key);
    // Whoever takes it is told; where nobody does, nothing is lost.
    answer.catch(() => undefined);
    this.asked = { key, answer };
  }

  /** The answer, asked for by now or before; it is given away once. */
  take(key: Key): Promise<Value> {
    const { asked } = this;
    this.asked = null;
    return asked?.key === key ? asked.answer : this.ask(key);
  }
}
