"""One example for each public method: a file for each noun, a function for each method.

The Python reference shows the body of each function below its method, with the module's imports
that it needs and with the defaults in place of the parameters. A contract test runs what is shown
on a real RT, with the numbers and names of its own records; the assertions at the end of a function
are for that test, and are not shown. The verbs of records, `ticket.reply(…)`, are written from
those of their nouns.
"""
