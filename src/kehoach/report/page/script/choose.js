// Above each table: words to look for, a choice of unit and state, on a phone the order; of many rows the first are shown.
(function () {
  "use strict";
  var FIRST = 100;
  var fields = 0;
  var words = new Intl.Collator("vi", { numeric: true });

  // Typed without marks, "so tu phap" finds "Sở Tư pháp".
  function plain(text) {
    return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d");
  }

  function labelled(text, field, kind) {
    var pair = document.createElement("div");
    var label = document.createElement("label");
    fields += 1;
    field.id = "field-" + fields;
    label.htmlFor = field.id;
    label.textContent = text;
    if (kind) pair.className = kind;
    pair.append(label, field);
    return pair;
  }

  function option(text, value) {
    var one = document.createElement("option");
    one.textContent = text;
    one.value = value;
    return one;
  }

  function chooser(rows, column) {
    var select = document.createElement("select");
    var texts = new Set(rows.map(function (row) { return row.cells[column].textContent; }));
    texts.delete("");
    select.append(option("tất cả", ""));
    Array.from(texts).sort(words.compare).forEach(function (text) { select.append(option(text, text)); });
    return select;
  }

  function orderer(table, heads) {
    var select = document.createElement("select");
    select.append(option("như trong kế hoạch", "-1 none"));
    heads.forEach(function (head, at) {
      select.append(option(head.textContent + " ↑", at + " ascending"), option(head.textContent + " ↓", at + " descending"));
    });
    select.addEventListener("change", function () {
      var parts = select.value.split(" ");
      table.sortBy(Math.max(Number(parts[0]), 0), parts[1]);
    });
    return select;
  }

  document.querySelectorAll("table.data").forEach(function (table) {
    var heads = Array.from(table.tHead.rows[0].cells);
    var rows = table.firstOrder;
    var texts = new Map(rows.map(function (row) { return [row, plain(row.textContent)]; }));
    var tools = document.createElement("div");
    var search = document.createElement("input");
    var told = document.createElement("p");
    var more = document.createElement("button");
    var limit = FIRST;
    var chosen = [];

    function fits(row) {
      return texts.get(row).includes(plain(search.value.trim())) && chosen.every(function (one) {
        return one.select.value === "" || row.cells[one.column].textContent === one.select.value;
      });
    }

    function show() {
      var found = 0;
      Array.from(table.tBodies[0].rows).forEach(function (row) {
        var fit = fits(row);
        if (fit) found += 1;
        row.hidden = !fit || found > limit;
      });
      told.textContent = found + " trên " + rows.length + " dòng" + (found > limit ? ", hiện " + limit + " dòng đầu" : "");
      more.hidden = found <= limit;
    }

    search.type = "search";
    told.className = "told";
    told.setAttribute("role", "status");
    tools.className = "tools";
    tools.append(labelled("Tìm trong bảng", search));
    heads.forEach(function (head, column) {
      if (head.dataset.choose === undefined) return;
      var select = chooser(rows, column);
      if (select.length < 3) return;
      chosen.push({ column: column, select: select });
      tools.append(labelled(head.textContent, select));
      select.addEventListener("change", show);
    });
    tools.append(labelled("Sắp theo", orderer(table, heads), "order"));
    more.type = "button";
    more.textContent = "Hiện tất cả";
    more.className = "more";
    function raise(to) { limit = to; show(); }
    more.addEventListener("click", function () { raise(Infinity); });
    // On paper stands all that was chosen.
    var before = FIRST;
    window.addEventListener("beforeprint", function () { before = limit; raise(Infinity); });
    window.addEventListener("afterprint", function () { raise(before); });
    search.addEventListener("input", show);
    table.addEventListener("sorted", show);
    table.closest(".scroll").before(tools, told);
    table.closest(".scroll").after(more);
    show();
  });
})();
