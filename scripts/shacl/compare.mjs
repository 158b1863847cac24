// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
// The same graph and shapes through npm's shacl-engine and through claimgraph: same results, and how long each
// took. shacl-engine is timed without reading the files, claimgraph with everything.
// usage: node compare.mjs CLAIMGRAPH DATA.nt SHAPES.ttl
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { Parser } from "n3";
import rdf from "rdf-ext";
import { Validator } from "shacl-engine";

const [program, dataFile, shapesFile] = process.argv.slice(2);
const sh = (name) => rdf.namedNode("http://www.w3.org/ns/shacl#" + name);
const seconds = (from) => Number(process.hrtime.bigint() - from) / 1e9;
const read = (file) => rdf.dataset(new Parser().parse(readFileSync(file, "utf8")));

/** A term as N-Triples writes it; blank nodes have no name that both programs know. */
function text(term) {
  if (!term) return "";
  if (term.termType === "BlankNode") return "_:";
  if (term.termType === "NamedNode") return `<${term.value}>`;
  const quoted = JSON.stringify(term.value);
  if (term.language) return `${quoted}@${term.language}`;
  return term.datatype.value.endsWith("#string") ? quoted : `${quoted}^^<${term.datatype.value}>`;
}

/** The results of a validation report as sorted lines. */
function lines(report) {
  const one = (subject, name) => [...report.match(subject, sh(name))][0]?.object;
  const names = ["focusNode", "resultPath", "value", "sourceShape", "sourceConstraintComponent", "resultSeverity"];
  return [...report.match(null, sh("result"))].map(({ object }) => names.map((name) => text(one(object, name))).join(" ")).sort();
}

async function theirs() {
  const [data, shapes] = [read(dataFile), read(shapesFile)];
  const started = process.hrtime.bigint();
  const report = await new Validator(shapes, { factory: rdf }).validate({ dataset: data });
  return { triples: data.size, time: seconds(started), lines: lines(report.dataset) };
}

function ours() {
  const started = process.hrtime.bigint();
  const ran = spawnSync(program, ["validate", dataFile, "--shapes", shapesFile, "--format", "turtle"],
    { encoding: "utf8", maxBuffer: 1 << 30 });
  const time = seconds(started);
  if (ran.status > 1) throw new Error(ran.stderr);
  return { time, lines: lines(rdf.dataset(new Parser().parse(ran.stdout))) };
}

const [other, own] = [await theirs(), ours()];
const [inOther, inOwn] = [new Set(other.lines), new Set(own.lines)];
const onlyOther = other.lines.filter((line) => !inOwn.has(line));
const onlyOwn = own.lines.filter((line) => !inOther.has(line));
const same = onlyOther.length === 0 && onlyOwn.length === 0 && other.lines.length === own.lines.length;
console.log(`${other.triples} triples; results: shacl-engine ${other.lines.length}, claimgraph ${own.lines.length}: ${same ? "the same" : "NOT the same"}`);
for (const line of onlyOther.slice(0, 5)) console.log("only shacl-engine: " + line);
for (const line of onlyOwn.slice(0, 5)) console.log("only claimgraph:   " + line);
console.log(`shacl-engine, validation alone: ${other.time.toFixed(2)} s; claimgraph, reading and writing included: ${own.time.toFixed(2)} s; ` +
  `${(other.time / own.time).toFixed(1)} times as fast`);
process.exit(same ? 0 : 1);
