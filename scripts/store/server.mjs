// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
// A SPARQL endpoint on the loopback address over Oxigraph's in-memory store:
//   /query   SPARQL 1.1 Protocol, query        /update  SPARQL 1.1 Protocol, update
//   /store   SPARQL 1.1 Graph Store HTTP Protocol
// usage: node server.mjs [--port N] [--user NAME --password-file FILE] [FILE.ttl|.nt|.trig|.nq ...]
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { parseArgs } from "node:util";
import oxigraph from "oxigraph";

const formats = { ttl: "text/turtle", nt: "application/n-triples", trig: "application/trig", nq: "application/n-quads" };
const { values: options, positionals: files } = parseArgs({
  allowPositionals: true,
  options: {
    port: { type: "string", default: "0" },
    user: { type: "string" },
    "password-file": { type: "string" },
  },
});

const store = new oxigraph.Store();
for (const file of files) store.load(readFileSync(file, "utf8"), { format: formats[file.split(".").pop()] });

const credentials = options.user && `${options.user}:${readFileSync(options["password-file"], "utf8").trim()}`;
const authorization = credentials && "Basic " + Buffer.from(credentials).toString("base64");

class Refusal extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

function targetGraph(url) {
  if (url.searchParams.has("default")) return oxigraph.defaultGraph();
  if (url.searchParams.has("graph")) return oxigraph.namedNode(url.searchParams.get("graph"));
  throw new Refusal(400, "expected ?default or ?graph=IRI");
}

const clear = (graph) => store.match(null, null, null, graph).forEach((quad) => store.delete(quad));

function serveGraph(method, url, type, body) {
  const graph = targetGraph(url);
  if (method === "GET")
    return { type: "application/n-triples", body: store.dump({ format: "application/n-triples", from_graph_name: graph }) };
  if (!["PUT", "POST", "DELETE"].includes(method)) throw new Refusal(405, "expected GET, PUT, POST or DELETE");
  if (method !== "POST") clear(graph);
  if (method !== "DELETE") store.load(body, { format: type || "text/turtle", to_graph_name: graph });
  return { status: 204 };
}

function serveQuery(method, url, type, body, accept) {
  const form = type === "application/x-www-form-urlencoded" ? new URLSearchParams(body) : null;
  const query = method === "GET" ? url.searchParams.get("query") : form ? form.get("query") : body;
  if (!query) throw new Refusal(400, "expected a query");
  const graphResult = /^\s*(?:(?:PREFIX|BASE)\b[^\n]*\n\s*)*(?:CONSTRUCT|DESCRIBE)\b/i.test(query);
  const table = accept.includes("text/csv") ? "text/csv" : "application/sparql-results+json";
  const format = graphResult ? "application/n-triples" : table;
  return { type: format, body: store.query(query, { results_format: format }) };
}

function serveUpdate(method, type, body) {
  if (method !== "POST") throw new Refusal(405, "expected POST");
  store.update(type === "application/x-www-form-urlencoded" ? new URLSearchParams(body).get("update") : body);
  return { status: 204 };
}

function serve(request, body) {
  if (authorization && request.headers.authorization !== authorization) throw new Refusal(401, "expected credentials");
  const url = new URL(request.url, "http://localhost");
  const type = (request.headers["content-type"] ?? "").split(";")[0];
  if (url.pathname === "/store") return serveGraph(request.method, url, type, body);
  if (url.pathname === "/query") return serveQuery(request.method, url, type, body, request.headers.accept ?? "");
  if (url.pathname === "/update") return serveUpdate(request.method, type, body);
  throw new Refusal(404, "expected /query, /update or /store");
}

const server = createServer((request, response) => {
  const parts = [];
  request.on("data", (part) => parts.push(part));
  request.on("end", () => {
    try {
      const { status = 200, type = "text/plain", body = "" } = serve(request, Buffer.concat(parts).toString("utf8"));
      response.writeHead(status, { "Content-Type": type }).end(body);
    } catch (error) {
      const headers = { "Content-Type": "text/plain" };
      if (error.status === 401) headers["WWW-Authenticate"] = 'Basic realm="claimgraph"';
      response.writeHead(error.status ?? 400, headers).end(String(error.message ?? error) + "\n");
    }
  });
});
server.listen(Number(options.port), "127.0.0.1", () => {
  console.log(`listening on http://127.0.0.1:${server.address().port} with ${store.size} statements`);
});
