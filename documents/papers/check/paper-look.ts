import { childOf, elementsOf, valueOf, type XmlElement } from './xml-tree';

/** Properties as they take effect: defaults, then the chain of styles, then what stands in the text itself. */
export type Properties = ReadonlyMap<string, XmlElement>;

export interface Styles {
  /** Of a paragraph of that style, or of the default one. */
  paragraph(styleId: string | undefined): Properties;
  /** Of a run in a paragraph of that style, in a character style or none. */
  run(paragraphStyle: string | undefined, runStyle: string | undefined): Properties;
}

export function readStyles(root: XmlElement | undefined): Styles {
  const styles = elementsOf(root).filter(({ name }) => name === 'w:style');
  const byId = new Map(styles.map((style) => [style.attributes['w:styleId'] ?? '', style]));
  const normal = styles.find(({ attributes }) => attributes['w:type'] === 'paragraph' && isOn(attributes['w:default']))
    ?.attributes['w:styleId'];
  const defaults = childOf(root, 'w:docDefaults');
  const chain = (id: string | undefined, depth = 0): XmlElement[] => {
    const style = id === undefined || depth > 20 ? undefined : byId.get(id);
    return style ? [...chain(valueOf(style, 'w:basedOn'), depth + 1), style] : [];
  };
  return {
    paragraph: (id) =>
      merge([
        childOf(childOf(defaults, 'w:pPrDefault'), 'w:pPr'),
        ...chain(id ?? normal).map((style) => childOf(style, 'w:pPr')),
      ]),
    run: (paragraphStyle, runStyle) =>
      merge([
        childOf(childOf(defaults, 'w:rPrDefault'), 'w:rPr'),
        ...chain(paragraphStyle ?? normal).map((style) => childOf(style, 'w:rPr')),
        ...chain(runStyle).map((style) => childOf(style, 'w:rPr')),
      ]),
  };
}

/** Later properties stand over earlier ones, attribute by attribute: an indent may take its left from a style and its first line here. */
export function merge(sources: readonly (XmlElement | Properties | undefined)[]): Properties {
  const merged = new Map<string, XmlElement>();
  for (const source of sources) {
    const elements =
      source === undefined ? [] : source instanceof Map ? [...source.values()] : elementsOf(source as XmlElement);
    for (const element of elements) {
      const before = merged.get(element.name);
      merged.set(element.name, { ...element, attributes: { ...before?.attributes, ...element.attributes } });
    }
  }
  return merged;
}

export function isSet(properties: Properties, name: string): boolean {
  const element = properties.get(name);
  return element !== undefined && isOn(element.attributes['w:val'] ?? '1');
}

export function attribute(properties: Properties, name: string, key = 'w:val'): string | undefined {
  return properties.get(name)?.attributes[key];
}

export function numberOf(properties: Properties, name: string, key: string): number {
  return Number(attribute(properties, name, key) ?? 0);
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
