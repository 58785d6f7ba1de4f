// Create, read, change and find a ticket with openapi-generator's typescript-fetch client.
import { Configuration, TicketApi } from "./fetch/index.js";

const api = new TicketApi(
  new Configuration({
    basePath: `${process.env["RT_URL"]}/REST/2.0`,
    apiKey: `token ${process.env["RT_TOKEN"]}`,
  }),
);
const created = await api.ticketPost({
  ticketCreate: {
    Queue: "General",
    Subject: "Täst ✓",
    Requestor: ["kunde@example.com", "alice"],
    CustomFields: { Severity: "High" },
  },
});
const id = Number(created.id);
await api.ticketIdPut({ id, ticketUpdate: { Status: "open", Owner: "alice" } });
const ticket = await api.ticketIdGet({ id });
const page = await api.ticketsGet({
  query: `id = ${id}`,
  fields: "Subject,Requestor,CustomFields",
  fieldsRequestor: "EmailAddress",
});
const people = ticket.Requestor;
const fields = ticket.CustomFields;
if (!Array.isArray(people) || !Array.isArray(fields)) throw new Error("no lists");
console.log(
  JSON.stringify({
    id: ticket.id,
    subject: page.items[0]?.Subject,
    status: ticket.Status,
    requestors: people.map((one) => one.id).sort(),
    severity: fields.find((one) => one.name === "Severity")?.values,
  }),
);
