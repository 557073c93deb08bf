// Heads of tables sort their rows: by day, number, place in the plan, or Vietnamese words; empty cells come last.
(function () {
  "use strict";
  var words = new Intl.Collator("vi", { numeric: true });

  function keyOf(row, column, by) {
    var cell = row.cells[column];
    var key = cell.dataset.key;
    if (key === undefined) key = cell.textContent;
    if (key === "") return null;
    return by === "number" || by === "place" ? Number(key) : key;
  }

  function compare(a, b, by) {
    if (by === "text") return words.compare(a, b);
    return a < b ? -1 : a > b ? 1 : 0;
  }

  function sort(table, column, order) {
    var by = table.tHead.rows[0].cells[column].dataset.by;
    var body = table.tBodies[0];
    var rows = table.firstOrder.map(function (row) {
      return { row: row, key: keyOf(row, column, by) };
    });
    var sign = order === "descending" ? -1 : 1;
    if (order !== "none") {
      rows.sort(function (a, b) {
        if (a.key === null || b.key === null) return (a.key === null) - (b.key === null);
        return sign * compare(a.key, b.key, by);
      });
    }
    rows.forEach(function (one) { body.appendChild(one.row); });
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (head, at) {
      head.setAttribute("aria-sort", at === column ? order : "none");
    });
    table.dispatchEvent(new Event("sorted"));
  }

  var after = { none: "ascending", ascending: "descending", descending: "none" };

  document.querySelectorAll("table.data").forEach(function (table) {
    table.firstOrder = Array.prototype.slice.call(table.tBodies[0].rows);
    table.sortBy = function (column, order) { sort(table, column, order); };
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (head, column) {
      var button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      button.title = "Sắp xếp theo " + head.textContent;
      head.textContent = "";
      head.appendChild(button);
      head.setAttribute("aria-sort", "none");
      button.addEventListener("click", function () {
        sort(table, column, after[head.getAttribute("aria-sort")]);
      });
    });
  });
})();
