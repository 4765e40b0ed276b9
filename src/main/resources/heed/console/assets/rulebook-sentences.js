// Rules written in sentences: their colours, and completion from the palette of the draft.
"use strict";
window.HeedSentences = (() => {
  const { Mode } = ace.require("ace/mode/text");
  const { TextHighlightRules } = ace.require("ace/mode/text_highlight_rules");
  const { snippetManager } = ace.require("ace/snippets");
  const { Autocomplete } = ace.require("ace/autocomplete");
  const SKELETON = "rule \"${1:Say what follows}\"\nwhen\n  ${2}\nthen\n  ${3}\nend\n";
  const SHOWN_VALUES = 12;

  class Colours extends TextHighlightRules {
    constructor() {
      super();
      this.$rules = {
        start: [
          { token: "comment", regex: /^\s*(?:\/\/|#).*$/ },
          { token: "keyword", regex: /^\s*(?:rule|when|then|end)\b/ },
          { token: "keyword", regex: /^\[(?:when|then)\]/ },
          { token: "string", regex: /"[^"]*"?/ },
          { token: ["text", "string"], regex: /(\bbecause )(.*$)/ },
          { token: "variable", regex: /\bparameter [\w{][^\s]*|\{[^}]*\}/ },
          { token: "constant", regex: /\b[A-Z][A-Z0-9_]{2,}\b|\b\d+(?:\.\d+)?\b/ },
        ],
      };
    }
  }

  class Sentences extends Mode {
    constructor() {
      super();
      this.HighlightRules = Colours;
      this.lineCommentStart = "//";
      this.$id = "ace/mode/heed_sentences";
    }
  }

  /** Ace looks at a key a moment after it; what is chosen before that would stand behind what was typed. */
  class Completion extends Autocomplete {
    insertMatch(...chosen) {
      if (this.changeTimer.isPending()) this.changeTimer.call();
      return this.activated && super.insertMatch(...chosen);
    }
  }

  // --- A sentence as the words between its slots.
  function parts(entry) {
    const literals = entry.text.split(/\{[^}]+\}/);
    const names = [...entry.text.matchAll(/\{([^}]+)\}/g)].map((it) => it[1]);
    return { entry, literals, slots: names.map((name) => entry.slots.find((it) => it.name === name)) };
  }

  const quoted = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

  /** The slot that is being filled at the end of these words, if they lead into one. */
  function slotAt(sentence, before) {
    for (let at = sentence.slots.length - 1; at >= 0; at -= 1) {
      const until = sentence.literals.slice(0, at + 1).map(quoted).join("(?:\\S.*?)");
      if (new RegExp(`^${until}[^ ]*$`).test(before)) return sentence.slots[at];
    }
    return null;
  }

  const isWhole = (sentence, line) => new RegExp(`^${sentence.literals.map(quoted).join("(?:.+)")}$`).test(line);

  /** Whether each word that is typed so far begins some word of the sentence. */
  function fits(sentence, words) {
    const text = sentence.entry.text.toLowerCase();
    return words.every((it) => text.includes(it.toLowerCase()));
  }

  function snippet(sentence) {
    let number = 0;
    return sentence.entry.text.replace(/\{([^}]+)\}/g, (whole, name) => {
      number += 1;
      return `\${${number}:${name}}`;
    });
  }

  function about(sentence) {
    const { entry } = sentence;
    const slots = entry.slots.map((slot) => {
      const values = slot.values.slice(0, SHOWN_VALUES).join(", ");
      const more = slot.values.length > SHOWN_VALUES || slot.open ? ", …" : "";
      return `{${slot.name}}: ${values ? values + more : slot.kind.toLowerCase()}`;
    });
    return [entry.text, entry.meaning, ...slots, entry.example ? `→ ${entry.example}` : ""].filter(Boolean).join("\n");
  }

  function sectionAt(session, row) {
    for (let at = row; at >= 0; at -= 1) {
      const word = /^\s*(rule|when|then|end)\b/.exec(session.getLine(at));
      if (word && at < row) return { when: "when", then: "then", rule: "rule", end: "" }[word[1]];
    }
    return "";
  }

  function complete(editor, draft, path) {
    let sentences = [];
    const stage = path.split("/")[0];
    fetch(`/rulebook/drafts/${draft}/palette`, { headers: { Accept: "application/json" } })
      .then((answer) => (answer.ok ? answer.json() : { sentences: [] }))
      .then((palette) => {
        sentences = palette.sentences.map(parts);
        editor.container.dataset.sentences = sentences.length;
      }).catch(() => {});

    /** The rest of the line goes too: a sentence takes a line of its own. */
    function insertSentence(where, chosen) {
      const { row } = where.getCursorPosition();
      const line = where.session.getLine(row);
      const indent = /^\s*/.exec(line)[0] || "  ";
      where.session.replace(new ace.Range(row, 0, row, line.length), indent);
      snippetManager.insertSnippet(where, chosen.text);
    }

    const completer = {
      id: "sentences",
      getCompletions(where, session, place, prefix, done) {
        const line = session.getLine(place.row);
        const before = line.slice(0, place.column).trimStart();
        const section = sectionAt(session, place.row);
        if (/^(rule|when|then|end|\/\/|#)/.test(before)) { done(null, []); return; }
        if (!section) {
          done(null, [{ caption: "rule … when … then … end", snippet: SKELETON, meta: "", score: 1 }]);
          return;
        }
        const here = sentences.filter((it) => it.entry.section === section && it.entry.stages.includes(stage));
        const values = new Map();
        here.forEach((it) => {
          const slot = slotAt(it, before);
          if (slot) slot.values.forEach((value) => values.set(value, `{${slot.name}}`));
        });
        const items = [...values].map(([value, meta]) => ({ caption: value, value, meta, score: 1000 }));
        const words = before.slice(0, before.length - prefix.length).split(/\s+/).filter(Boolean);
        if (!items.length || !before.includes(" ")) {
          here.filter((it) => fits(it, words) && !isWhole(it, line.trim())).forEach((it) => items.push({
            caption: it.entry.text, text: snippet(it), meta: "", score: 500 - it.entry.text.length,
            docText: about(it), completer: { insertMatch: insertSentence },
          }));
        }
        done(null, items);
      },
    };
    editor.setOptions({ enableBasicAutocompletion: [completer], enableLiveAutocompletion: [completer], enableSnippets: false });
    editor.completers = [completer];
    editor.completer = new Completion();
  }

  return { mode: () => new Sentences(), complete };
})();
