// Checks the JSON Schema of configurations with ajv:
//   - it compiles in ajv's strict mode
//   - every configuration in examples/ is valid
//   - each fault of faults.json, made in examples/quickstart.json, gives one error, at the expected pointer
// ajv adds an error of the keyword "if" for each if/then/else around an error. They are counted separately, because a
// schema without extensions cannot choose by a value in any other way, and editors do not show them.
//
//   cd tools/schema && npm install && npm run check
import {readFileSync, readdirSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import Ajv from 'ajv/dist/2020.js';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const examples = join(root, 'examples');
let failures = 0;

// Configurations may have comments, which in the examples are whole lines.
const read = file => JSON.parse(readFileSync(file, 'utf8').replace(/^\s*\/\/.*$/gm, ''));

const compiled = new Map();
function validator(schema) {
    if (!compiled.has(schema)) {
        compiled.set(schema, new Ajv.default({strict: true, allErrors: true}).compile(read(schema)));
        console.log(`compiled  ${schema.slice(root.length + 1)}`);
    }
    return compiled.get(schema);
}

function errors(schema, configuration) {
    const validate = validator(schema);
    validate(configuration);
    const all = validate.errors ?? [];
    const found = all.filter(error => error.keyword !== 'if');
    return {found, generic: all.length - found.length};
}

const text = error => `${error.instancePath || '/'} ${error.message} ${JSON.stringify(error.params)}`;

function report(good, what, lines) {
    failures += good ? 0 : 1;
    console.log([`${good ? 'ok      ' : 'FAILED  '}  ${what}`, ...lines].join('\n            '));
}

for (const name of readdirSync(examples, {recursive: true}).filter(name => /^(?!.*(schema|target)).*\.json$/.test(name))) {
    const configuration = read(join(examples, name));
    const {found} = errors(resolve(examples, dirname(name), configuration.$schema), configuration);
    report(found.length === 0, `examples/${name}`, found.map(text));
}

function set(configuration, pointer, value) {
    const names = pointer.split('/').slice(1).map(name => name.replace(/~1/g, '/').replace(/~0/g, '~'));
    const last = names.pop();
    names.reduce((node, name) => node[name], configuration)[last] = value;
}

for (const {fault, set: changes, at, keyword} of read(join(root, 'tools/schema/faults.json'))) {
    const configuration = read(join(examples, 'quickstart.json'));
    Object.entries(changes).forEach(([pointer, value]) => set(configuration, pointer, value));
    const {found, generic} = errors(join(root, 'docs/attn4j.schema.json'), configuration);
    const good = found.length === 1 && found[0].instancePath === at && found[0].keyword === keyword;
    report(good, `${fault}: ${JSON.stringify(changes)}`, [...found.map(text), `${generic} of "if"`]);
}

process.exit(failures === 0 ? 0 : 1);
