/** Exported clips are JSON-LD that a strict processor keeps whole. */
import jsonld from 'jsonld';
import { expect, it } from 'vitest';
import { annotationsText } from '../../../lib/exchange/annotations';
import type { ClipRow } from '../../../lib/store/rows';
import { clip } from '../cite/clips';

const row: ClipRow = {
  ...clip(),
  reportId: 'r',
  note: '',
  tags: [],
  folderId: null,
  address: 'http://www.chengpu.gov.cn/zwgk/1.html',
  position: 1,
  deletedAt: null,
};

/** What is asked of the context of the Web Annotation Data Model (https://www.w3.org/ns/anno.jsonld), written for the test. */
const context = {
  '@version': 1.1,
  oa: 'http://www.w3.org/ns/oa#',
  as: 'http://www.w3.org/ns/activitystreams#',
  dcterms: 'http://purl.org/dc/terms/',
  dctypes: 'http://purl.org/dc/dcmitype/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  id: '@id',
  type: '@type',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  dc: 'http://purl.org/dc/elements/1.1/',
  Annotation: 'oa:Annotation',
  AnnotationCollection: 'as:OrderedCollection',
  AnnotationPage: 'as:OrderedCollectionPage',
  Software: 'as:Application',
  TextualBody: 'oa:TextualBody',
  Text: 'dctypes:Text',
  TextQuoteSelector: 'oa:TextQuoteSelector',
  TextPositionSelector: 'oa:TextPositionSelector',
  body: { '@id': 'oa:hasBody', '@type': '@id' },
  target: { '@id': 'oa:hasTarget', '@type': '@id' },
  source: { '@id': 'oa:hasSource', '@type': '@id' },
  selector: { '@id': 'oa:hasSelector', '@type': '@id' },
  exact: 'oa:exact',
  prefix: 'oa:prefix',
  suffix: 'oa:suffix',
  start: 'oa:start',
  end: 'oa:end',
  motivation: { '@id': 'oa:motivatedBy', '@type': '@vocab' },
  purpose: { '@id': 'oa:hasPurpose', '@type': '@vocab' },
  bookmarking: 'oa:bookmarking',
  commenting: 'oa:commenting',
  tagging: 'oa:tagging',
  value: 'rdf:value',
  format: 'dc:format',
  name: 'foaf:name',
  label: 'rdfs:label',
  created: 'dcterms:created',
  generated: 'dcterms:issued',
  generator: { '@id': 'as:generator', '@type': '@id' },
  items: { '@id': 'as:items', '@type': '@id', '@container': '@list' },
  first: { '@id': 'as:first', '@type': '@id' },
  total: 'as:totalItems',
  startIndex: 'as:startIndex',
};

it('keeps every word in safe mode, the clip itself as a JSON literal', async () => {
  const rows = [row, { ...row, id: 'bb12cd34-0000-4000-8000-000000000000', note: '核对', tags: ['经济'], page: 7 }];
  const file = JSON.parse(annotationsText(rows, [], new Date(0))) as { first: { items: object[] } };
  expect(file.first.items[0]).not.toHaveProperty('body');
  const loaded = await jsonld.expand(file, {
    safe: true,
    documentLoader: (url: string) => {
      expect(url).toBe('http://www.w3.org/ns/anno.jsonld');
      return Promise.resolve({ contextUrl: null, documentUrl: url, document: { '@context': context } });
    },
  });
  const text = JSON.stringify(loaded);
  expect(text).toContain('"@type":"@json"');
  expect(text).toContain('http://purl.org/dc/terms/title');
  expect(text).toContain('"page":7');
});
