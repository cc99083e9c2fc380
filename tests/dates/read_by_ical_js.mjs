// Reads files for calendars from a list on the standard input; writes when each begins and ends.
import { readFileSync } from "node:fs";

const { default: ICAL } = await import(process.argv[2]);
const moments = JSON.parse(readFileSync(0, "utf8")).map((file) => {
  const calendar = new ICAL.Component(ICAL.parse(file));
  ICAL.TimezoneService.reset();
  for (const rules of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(rules);
  const event = new ICAL.Event(calendar.getFirstSubcomponent("vevent"));
  return [event.startDate.toUnixTime(), event.endDate.toUnixTime()];
});
console.log(JSON.stringify(moments));
