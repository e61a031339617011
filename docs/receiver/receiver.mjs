// Takes webhooks: each event that is verified becomes one line of a file, once, safe on the disk before the answer.
import { existsSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { createServer } from 'node:http';
import { Webhook } from 'standardwebhooks';

const { WEBHOOK_SECRET, PORT = '8090', RECEIVED = 'received.jsonl' } = process.env;
if (!WEBHOOK_SECRET) throw new Error('Set WEBHOOK_SECRET: whsec_...');
const webhook = new Webhook(WEBHOOK_SECRET);

const file = openSync(RECEIVED, existsSync(RECEIVED) ? 'r+' : 'w+');
const kept = readFileSync(file);
let end = kept.lastIndexOf('\n') + 1; // a torn last line was never answered
ftruncateSync(file, end);
const lines = kept.toString('utf8', 0, end).split('\n').slice(0, -1);
const taken = new Set(lines.map((line) => JSON.parse(line).id));

/** The line is the effect and the id in one; yours: one transaction. */
function keep(event) {
  const first = !taken.has(event.id);
  if (first) {
    const line = Buffer.from(JSON.stringify(event) + '\n');
    for (let done = 0; done < line.length; ) done += writeSync(file, line, done, line.length - done, end + done);
    fsyncSync(file);
    end += line.length;
    taken.add(event.id);
  }
  console.log(`${first ? 'taken' : 'repeat'} ${event.type} ${event.subject}`);
}

async function read(request) {
  let body = '';
  for await (const part of request.setEncoding('utf8')) if (body.length < 65_536) body += part;
  return body;
}

async function answer(request, response) {
  let event;
  try {
    event = webhook.verify(await read(request), request.headers); // before anything of it is believed
  } catch (refused) {
    console.log(`refused ${refused.message}`);
    return response.writeHead(400).end();
  }
  try {
    const handshake = event.type === 'org.clientpathways.subscription.verify.v1';
    if (!handshake) keep(event);
    if (handshake) response.end(JSON.stringify({ challenge: event.data.challenge }));
    else response.writeHead(204).end();
  } catch (fault) {
    console.log(`not kept: ${fault.message}`);
    response.writeHead(500).end();
  }
}

const server = createServer(answer);
server.listen(Number(PORT), '127.0.0.1', () => console.log(`Listening on port ${server.address().port}`));
