// Create, read, change and find a ticket with openapi-fetch and the types of openapi-typescript.
import createClient from "openapi-fetch";
import type { paths } from "./typed/rt.js";

const rt = createClient<paths>({
  baseUrl: `${process.env["RT_URL"]}/REST/2.0`,
  headers: { Authorization: `token ${process.env["RT_TOKEN"]}` },
});
const created = await rt.POST("/ticket", {
  body: {
    Queue: "General",
    Subject: "Täst ✓",
    Requestor: ["kunde@example.com", "alice"],
    CustomFields: { Severity: "High" },
  },
});
const id = Number(created.data?.id);
const path = { id };
await rt.PUT("/ticket/{id}", { params: { path }, body: { Status: "open", Owner: "alice" } });
const { data: ticket } = await rt.GET("/ticket/{id}", { params: { path } });
const { data: page } = await rt.GET("/tickets", {
  params: {
    query: {
      query: `id = ${id}`,
      fields: "Subject,Requestor,CustomFields",
      "fields[Requestor]": "EmailAddress",
    },
  },
});
const people = ticket?.Requestor;
const fields = ticket?.CustomFields;
if (!Array.isArray(people) || !Array.isArray(fields)) throw new Error("no lists");
console.log(
  JSON.stringify({
    id: ticket?.id,
    subject: page?.items[0]?.Subject,
    status: ticket?.Status,
    requestors: people.map((one) => one.id).sort(),
    severity: fields.find((one) => one.name === "Severity")?.values,
  }),
);
