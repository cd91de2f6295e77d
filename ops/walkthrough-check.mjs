// Holds what the walkthrough did against the dashboard and the history: node walkthrough-check.mjs FOLDER FACTS
import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";

const [folder, given] = process.argv.slice(2);
const facts = JSON.parse(given);
const read = name => JSON.parse(readFileSync(`${folder}/${name}`, "utf8"));

// Every number of a dashboard by its path; what stands in a list is named by what it is about.
const name = it => [it.kind, it.month, it.goalId, it.area, it.status].filter(part => part !== undefined).join("/") || "none";
function numbers(it, path = "") {
  if (typeof it === "number") return [[path, it]];
  if (Array.isArray(it)) return it.flatMap(one => numbers(one, `${path}[${name(one)}]`));
  if (it && typeof it === "object") return Object.entries(it).flatMap(([key, value]) => numbers(value, path ? `${path}.${key}` : key));
  return [];
}

function moved(before, after) {
  const [was, is] = [new Map(numbers(before)), new Map(numbers(after))];
  const all = [...new Set([...was.keys(), ...is.keys()])].map(path => [path, (is.get(path) ?? 0) - (was.get(path) ?? 0)]);
  return Object.fromEntries(all.filter(([, by]) => by !== 0).sort());
}

// What must have moved, from what was done.
function expected(after) {
  const by = {};
  const add = (path, counts) => { for (const [count, n] of Object.entries(counts)) by[`${path}.${count}`] = (by[`${path}.${count}`] ?? 0) + n; };
  const month = day => `months[${day.slice(0, 8)}01].counts`;
  const step = { started: 1, endedEarly: 1 };
  const all = { pledged: facts.places, opened: facts.places, ...step };
  add("totals", all);
  by.people = 1;
  add(`kinds[${facts.kind}].counts`, all);
  add(`areas[${facts.area}].counts`, step);
  add(`areas[${facts.area}].statuses[${facts.status ?? "none"}].counts`, step);
  add(month(facts.pledgedOn), { pledged: facts.places });
  add(month(facts.openedOn), { opened: facts.places });
  add(month(facts.startOn), { started: 1 });
  add(month(facts.endOn), { endedEarly: 1 });
  if (month(facts.startOn) !== month(facts.endOn)) add(month(facts.startOn), { active: 1 });
  for (const { goalId, goal } of after.goals)
    if ([undefined, facts.kind].includes(goal.kind) && [undefined, facts.area].includes(goal.area) && goal.from <= facts.startOn && facts.startOn <= goal.to)
      by[`goals[${goalId}].started`] = 1;
  return Object.fromEntries(Object.entries(by).sort());
}

const events = ["agreement-drafted", "agreement-submitted", "agreement-signed", "agreement-signed", "agreement-signed", "agreement-activated",
  "vacancy-opened", "placement-started", "position-filled", "check-ins-planned", "check-in-recorded", "placement-ended", "position-reopened"];
const history = read("history").items;
for (const it of history) console.log(`  ${it.recordedAt}  ${it.type.padEnd(20)} ${it.actor}${it.cause ? `  (because of ${it.cause})` : ""}`);
// Reminders are planned by a workflow of their own, at the same moment as the vacancy is opened: before it or after.
const planned = history.filter(it => it.type === "reminders-planned");
const [happened, after] = [history.filter(it => !planned.includes(it)).map(it => it.type), read("after")];
facts.status = history.find(it => it.type === "placement-started").facts.areaStatus;
const [actual, wanted] = [moved(read("before"), after), expected(after)];
console.log("\nHow the dashboard moved:");
for (const [path, by] of Object.entries(actual)) console.log(`  ${by > 0 ? "+" : ""}${by}  ${path}`);

if (planned.length !== 1 || !isDeepStrictEqual(happened, events)) {
  console.error(`The history should list\n  ${events.join("\n  ")}\nand lists\n  ${happened.join("\n  ")}`);
  process.exit(1);
}
if (!isDeepStrictEqual(actual, wanted)) {
  console.error("The dashboard should have moved by", wanted, "and moved by", actual);
  process.exit(1);
}
console.log("\nThe history lists every event, and the dashboard moved by exactly that.");
