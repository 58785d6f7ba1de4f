// Inserted into the worker of the site's search by scripts/docsite/search.py.
// Results whose title and path have every word come first; then the order of the site's sections;
// then results whose words are complete. The search's own order decides between equals.
(_, documents) => Object.defineProperty((result) => {
  const words = result.query.values.map(({value}) => value);
  const exact = (value, term) => value.data[0].start === undefined || value.data[0].start === term;
  const score = (item) => {
    const named = new Set();
    const titled = new Set();
    const complete = new Set();
    for (const match of item.matches) {
      if (match.field === "text") continue;
      match.value.text.forEach((position, term) => words.forEach((value, number) => {
        if (!value.data.length || !value.get(term)) return;
        named.add(number);
        if (match.field === "title") titled.add(number);
        if (exact(value, term)) complete.add(number);
      }));
    }
    const isNamed = named.size === words.length && titled.size > 0;
    const section = documents[item.id].rank * 100;
    return isNamed ? section + words.length - complete.size : 100000 + section;
  };
  const scores = new Map(result.items.map((item) => [item.id, score(item)]));
  return (one, other) => scores.get(one.id) - scores.get(other.id);
}, "name", {value: "section"})
