// Create, read, change and find a ticket with the client of @hey-api/openapi-ts.
import { client } from "./hey/client.gen.js";
import { ticketIdGet, ticketIdPut, ticketPost, ticketsGet } from "./hey/sdk.gen.js";

client.setConfig({
  baseUrl: `${process.env["RT_URL"]}/REST/2.0`,
  headers: { Authorization: `token ${process.env["RT_TOKEN"]}` },
});
const created = await ticketPost({
  body: {
    Queue: "General",
    Subject: "Täst ✓",
    Requestor: ["kunde@example.com", "alice"],
    CustomFields: { Severity: "High" },
  },
  throwOnError: true,
});
const id = Number(created.data.id);
await ticketIdPut({ path: { id }, body: { Status: "open", Owner: "alice" }, throwOnError: true });
const { data: ticket } = await ticketIdGet({ path: { id }, throwOnError: true });
const { data: page } = await ticketsGet({
  query: {
    query: `id = ${id}`,
    fields: "Subject,Requestor,CustomFields",
    "fields[Requestor]": "EmailAddress",
  },
  throwOnError: true,
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
