// The editor of a text in the report: what it shows is what is kept and printed.
const figure = (name, printed) => {
	const chip = document.createElement("span");
	chip.className = "jp-live";
	chip.contentEditable = "false";
	chip.dataset.name = name;
	chip.textContent = printed;
	return chip;
};
const setUpEditor = (form) => {
	const paper = form.querySelector(".jp-editor");
	let changed = false;
	let last = null;
	document.execCommand("defaultParagraphSeparator", false, "p");
	const remember = () => {
		const selection = window.getSelection();
		if (selection.rangeCount > 0 && paper.contains(selection.getRangeAt(0).startContainer)) {
			last = selection.getRangeAt(0).cloneRange();
			document.querySelectorAll("[data-jp-cell]").forEach((button) => button.disabled = !cellAt());
		}
	};
	document.addEventListener("selectionchange", remember);
	const elementAt = () => last && (last.startContainer.nodeType === Node.ELEMENT_NODE ? last.startContainer : last.startContainer.parentElement);
	const select = (range) => {
		const selection = window.getSelection();
		selection.removeAllRanges();
		selection.addRange(range);
	};
	const insert = (node) => {
		paper.focus();
		record();
		if (!last) {
			(paper.lastElementChild || paper).append(node);
		}
		else {
			const end = node.lastChild && node.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? node.lastChild : node;
			last.deleteContents();
			last.insertNode(node);
			last.setStartAfter(end);
			last.collapse(true);
			select(last);
		}
		changed = true;
	};
	// Every change can be taken back and made again: those the browser does not know of, tables, figures and pasted text, included.
	const pathTo = (node) => {
		const path = [];
		for (let at = node; at !== paper; at = at.parentNode) {
			path.unshift([...at.parentNode.childNodes].indexOf(at));
		}
		return path;
	};
	const state = () => ({ html: paper.innerHTML, path: last && paper.contains(last.startContainer) ? pathTo(last.startContainer) : null, offset: last ? last.startOffset : 0 });
	const states = [state()];
	let now = 0;
	let waiting = 0;
	const record = () => {
		clearTimeout(waiting);
		if (paper.innerHTML !== states[now].html) {
			states.length = now + 1;
			states.push(state());
			now++;
		}
	};
	const go = (by) => {
		record();
		if (!states[now + by]) {
			return;
		}
		now += by;
		paper.innerHTML = states[now].html;
		changed = true;
		let node = paper;
		(states[now].path || []).forEach((at) => node = node.childNodes[at] || node);
		const range = document.createRange();
		range.setStart(node, Math.min(states[now].offset, node.nodeType === Node.TEXT_NODE ? node.data.length : node.childNodes.length));
		select(range);
		paper.focus();
	};
	const hintCaptions = () => paper.querySelectorAll("caption").forEach((caption) => caption.dataset.hint = form.dataset.caption);
	hintCaptions();
	const cleaned = (html) => fetch(form.dataset.clean, { method: "POST", body: new URLSearchParams({ html, _csrf: form.querySelector("[name=_csrf]").value }) })
		.then((answer) => answer.ok ? answer.text() : Promise.reject(answer.status));
	const cellAt = () => {
		const element = elementAt();
		return element && element.closest("td, th");
	};
	const blank = (tag) => {
		const cell = document.createElement(tag);
		cell.innerHTML = "<br>";
		return cell;
	};
	// Which cell stands where, joined ones in every place they take.
	const grid = (table) => {
		const cells = [...table.rows].map(() => []);
		[...table.rows].forEach((row, r) => [...row.cells].forEach((cell) => {
			let c = 0;
			while (cells[r][c]) {
				c++;
			}
			for (let down = r; down < Math.min(r + cell.rowSpan, cells.length); down++) {
				cells[down].length = Math.max(cells[down].length, c + cell.colSpan);
				cells[down].fill(cell, c, c + cell.colSpan);
			}
		}));
		return cells;
	};
	// The table around a cell, its cells by place, and the place of this one.
	const placed = (cell) => {
		const table = cell.closest("table");
		const cells = grid(table);
		const row = cell.parentElement.rowIndex;
		return { table, cells, row, column: cells[row].indexOf(cell) };
	};
	const put = (cell, { table, cells }, row, column) => {
		const after = cells[row].slice(column).find((other) => other && other !== cell && other.parentElement === table.rows[row]);
		after ? after.before(cell) : table.rows[row].append(cell);
	};
	// Whether cells take as much together as one beside them.
	const filled = (others, span, cell) => others.length > 0 && others.reduce((sum, other) => sum + other[span], 0) === cell[span];
	const joined = (cell, other) => {
		if (other.textContent.trim()) {
			cell.textContent.trim() ? cell.append(document.createElement("br")) : cell.replaceChildren();
			cell.append(...other.childNodes);
		}
		other.remove();
	};
	// Whole blocks change, with the figures in them; the cursor stays where it is.
	const blocks = (change) => {
		const caret = last && last.cloneRange();
		const chosen = [...paper.children].filter((block) => caret && caret.intersectsNode(block));
		if (chosen.some((block) => block.tagName === "TABLE")) {
			return;
		}
		const holds = caret && { node: caret.endContainer, at: caret.endOffset };
		change(chosen, (from, tag) => {
			const to = document.createElement(tag);
			to.append(...from.childNodes);
			if (holds.node === from) {
				holds.node = to;
			}
			return to;
		}, caret);
		if (holds && paper.contains(holds.node)) {
			const range = document.createRange();
			range.setStart(holds.node, holds.at);
			select(range);
		}
	};
	// A block as one of another kind; of a list, the items that are chosen leave it.
	const loose = (block, become, tag, caret) => {
		block.querySelectorAll("li > ul, li > ol").forEach((below) => below.parentElement.after(below));
		const items = [...block.querySelectorAll("li")];
		if (items.length === 0) {
			block.replaceWith(become(block, tag));
			return;
		}
		const chosen = new Set(items.filter((item) => caret.intersectsNode(item)));
		const out = [];
		let list = null;
		items.forEach((item) => {
			if (chosen.has(item)) {
				list = null;
				out.push(become(item, tag));
				return;
			}
			if (!list) {
				list = document.createElement("ul");
				out.push(list);
			}
			const below = item.parentElement !== block && (list.lastElementChild || list.appendChild(document.createElement("ul")));
			const inner = below && (below.tagName === "UL" ? below : list.appendChild(document.createElement("ul")));
			(inner || list).append(item);
		});
		block.replaceWith(...out);
	};
	// A pasted table fills the cells from the cursor on; rows and columns are added as it needs them.
	const fill = (cell, pasted) => {
		const { table, row, column } = placed(cell);
		const cells = grid(pasted);
		while (table.rows.length < row + cells.length) {
			const added = document.createElement("tr");
			grid(table)[0].forEach(() => added.append(blank("td")));
			table.rows[table.rows.length - 1].after(added);
		}
		const narrow = () => grid(table).slice(row, row + cells.length).some((into, r) => into.length < column + cells[r].length);
		while (narrow()) {
			[...table.rows].forEach((other) => other.append(blank(other.querySelector("th") ? "th" : "td")));
		}
		const into = grid(table);
		const said = new Set();
		cells.forEach((line, r) => line.forEach((each, c) => {
			if (!said.has(each)) {
				said.add(each);
				into[row + r][column + c].innerHTML = each.innerHTML;
			}
		}));
	};
	const commands = {
		bold: () => document.execCommand("bold"),
		heading: () => blocks((chosen, become, caret) => chosen.forEach((block) => loose(block, become, "h4", caret))),
		paragraph: () => blocks((chosen, become, caret) => chosen.forEach((block) => loose(block, become, "p", caret))),
		list: () => blocks((blocks, become, caret) => {
			if (blocks.length > 0 && blocks.every((block) => /^[UO]L$/.test(block.tagName))) {
				blocks.forEach((block) => loose(block, become, "p", caret));
			}
			else {
				blocks.filter((block) => !/^[UO]L$/.test(block.tagName)).forEach((block) => {
					const before = block.previousElementSibling;
					const list = before && before.tagName === "UL" ? before : document.createElement("ul");
					list === before || block.before(list);
					list.append(become(block, "li"));
					block.remove();
				});
			}
		}),
		undo: () => go(-1),
		redo: () => go(1),
		table: () => {
			const table = document.createElement("table");
			table.innerHTML = "<caption></caption><tr><th><br></th><th><br></th><th><br></th></tr>" + "<tr><td><br></td><td><br></td><td><br></td></tr>".repeat(2);
			const block = last && elementAt().closest(".jp-editor > *");
			(block && paper.contains(block)) ? block.after(table) : paper.append(table);
			const after = document.createElement("p");
			after.innerHTML = "<br>";
			table.after(after);
			hintCaptions();
		},
		row: (cell) => {
			const { table, cells, row } = placed(cell);
			const at = row + cell.rowSpan - 1;
			const added = document.createElement("tr");
			const through = new Set(cells[at].filter((each, c) => (cells[at + 1] || [])[c] === each));
			cells[at].forEach((each) => through.has(each) || added.append(blank("td")));
			through.forEach((each) => each.rowSpan++);
			table.rows[at].after(added);
		},
		rowout: (cell) => {
			const { table, cells, row } = placed(cell);
			new Set(cells[row]).forEach((each) => {
				if (each.rowSpan > 1) {
					each.rowSpan--;
					each.parentElement === table.rows[row] && put(each, { table, cells }, row + 1, cells[row].indexOf(each));
				}
			});
			table.rows[row].remove();
			table.rows.length || table.remove();
		},
		columnout: (cell) => {
			const { table, cells, row, column } = placed(cell);
			new Set(cells.map((each) => each[column])).forEach((each) => each && (each.colSpan > 1 ? each.colSpan-- : each.remove()));
			table.querySelector("td, th") || table.remove();
		},
		column: (cell) => {
			const place = placed(cell);
			const at = place.column + cell.colSpan;
			const through = new Set(place.cells.map((each) => each[at]).filter((each, r) => each && each === place.cells[r][at - 1]));
			place.cells.forEach((each, r) => through.has(each[at]) || put(blank(each[at - 1] ? each[at - 1].tagName : "td"), place, r, at));
			through.forEach((each) => each.colSpan++);
		},
		join: (cell) => {
			const { table, cells, row, column } = placed(cell);
			const at = row + cell.rowSpan;
			const below = [...new Set((cells[at] || []).slice(column, column + cell.colSpan))];
			const whole = below.every((other) => other.parentElement === table.rows[at] && other.rowSpan === below[0].rowSpan);
			if (cell.tagName === "TD" && whole && filled(below, "colSpan", cell) && cells[at].indexOf(below[0]) === column) {
				cell.rowSpan += below[0].rowSpan;
				below.forEach((other) => joined(cell, other));
			}
		},
		joinright: (cell) => {
			const { table, cells, row, column } = placed(cell);
			const at = column + cell.colSpan;
			const right = [...new Set(cells.slice(row, row + cell.rowSpan).map((each) => each[at]))];
			const whole = right.every((other) => other && cells[other.parentElement.rowIndex].indexOf(other) === at && other.colSpan === right[0].colSpan);
			if (cell.tagName === "TD" && whole && filled(right, "rowSpan", cell) && right[0].parentElement === table.rows[row]) {
				cell.colSpan += right[0].colSpan;
				right.forEach((other) => joined(cell, other));
			}
		},
		split: (cell) => {
			const place = placed(cell);
			for (let r = place.row; r < place.row + cell.rowSpan; r++) {
				for (let c = 0; c < cell.colSpan; c++) {
					(r > place.row || c > 0) && put(blank("td"), place, r, place.column + cell.colSpan);
				}
			}
			cell.rowSpan = 1;
			cell.colSpan = 1;
		},
	};
	document.addEventListener("mousedown", (event) => {
		// The buttons do not take the cursor out of the text.
		if (event.target.closest("[data-jp-edit], [data-jp-name]")) {
			event.preventDefault();
		}
	});
	document.addEventListener("click", (event) => {
		const button = event.target.closest("[data-jp-edit], [data-jp-name], [data-jp-bind]");
		if (!button) {
			return;
		}
		if (button.dataset.jpEdit) {
			paper.focus();
			record();
			(cellAt() || !button.hasAttribute("data-jp-cell")) && commands[button.dataset.jpEdit](cellAt());
			record();
			changed = true;
		}
		else if (button.hasAttribute("data-jp-name")) {
			insert(figure(button.dataset.name, button.dataset.printed));
		}
		else {
			const walker = document.createTreeWalker(paper, NodeFilter.SHOW_TEXT);
			for (let text = walker.nextNode(); text; text = walker.nextNode()) {
				let at = text.parentElement.closest(".jp-live") ? -1 : text.data.indexOf(button.dataset.typed);
				while (at > 0 && /[\d.,]/.test(text.data[at - 1])) {
					at = text.data.indexOf(button.dataset.typed, at + 1);
				}
				if (at >= 0) {
					const rest = text.splitText(at);
					rest.data = rest.data.slice(button.dataset.typed.length);
					rest.before(figure(button.dataset.name, button.dataset.printed));
					button.disabled = true;
					changed = true;
					break;
				}
			}
		}
	});
	paper.addEventListener("input", () => {
		changed = true;
	});
	paper.addEventListener("keydown", (event) => {
		remember();
		const key = event.key.toLowerCase();
		const item = event.key === "Tab" && last && elementAt().closest("li");
		if ((event.ctrlKey || event.metaKey) && !event.altKey && (key === "z" || key === "y")) {
			event.preventDefault();
			go(key === "y" || event.shiftKey ? 1 : -1);
		}
		else if (cellAt() && (event.key === "Tab" || (event.key === "Enter" && !event.shiftKey && !event.isComposing))) {
			// Tab leads to the next cell, Enter to the one below; with Shift it begins another line.
			event.preventDefault();
			const cell = cellAt();
			const { table, cells, row, column } = placed(cell);
			const inOrder = [...table.querySelectorAll("td, th")];
			const next = event.key === "Tab" ? inOrder[inOrder.indexOf(cell) + (event.shiftKey ? -1 : 1)] : (cells[row + cell.rowSpan] || [])[column];
			if (next) {
				const range = document.createRange();
				range.selectNodeContents(next);
				range.collapse(next.textContent === "");
				select(range);
			}
		}
		else if (item && paper.contains(item)) {
			// Two levels are all a list has.
			event.preventDefault();
			const below = item.parentElement.parentElement.closest("ul, ol, li");
			if (event.shiftKey === (below !== null && paper.contains(below))) {
				document.execCommand(event.shiftKey ? "outdent" : "indent");
			}
		}
	});
	paper.addEventListener("paste", (event) => {
		const html = event.clipboardData.getData("text/html");
		const plain = event.clipboardData.getData("text/plain");
		if (!html) {
			return;
		}
		event.preventDefault();
		remember();
		cleaned(html.replace(/<img[^>]*>/gi, "")).then((clean) => {
			const holder = document.createElement("template");
			holder.innerHTML = clean;
			const blocks = [...holder.content.children];
			record();
			const cell = cellAt();
			if (cell && blocks.length === 1 && blocks[0].tagName === "TABLE") {
				fill(cell, blocks[0]);
			}
			else if (cell || (blocks.length === 1 && blocks[0].tagName === "P")) {
				const piece = document.createDocumentFragment();
				blocks.forEach((block, at) => piece.append(at === 0 ? "" : cell ? document.createElement("br") : " ", ...(block.tagName === "TABLE" ? [block.textContent] : block.childNodes)));
				insert(piece);
			}
			else {
				last && !last.collapsed && document.execCommand("delete");
				remember();
				const block = last && elementAt().closest(".jp-editor > *");
				if (block && paper.contains(block) && /^(P|H4)$/.test(block.tagName)) {
					// What stands behind the cursor goes on behind what is pasted.
					const tail = document.createRange();
					tail.setStart(last.startContainer, last.startOffset);
					tail.setEnd(block, block.childNodes.length);
					const rest = block.cloneNode();
					rest.append(tail.extractContents());
					block.after(...blocks, ...(rest.textContent.trim() ? [rest] : []));
					block.textContent.trim() || block.remove();
				}
				else if (block && paper.contains(block)) {
					block.after(...blocks);
				}
				else {
					paper.append(...blocks);
				}
			}
			record();
			changed = true;
		}).catch(() => insert(document.createTextNode(plain)));
	});
	paper.addEventListener("drop", (event) => event.preventDefault());
	// What is typed stays in this browser until it is stored, so that an expired sign-in loses no word.
	const kept = "jp-draft:" + form.getAttribute("action");
	const bar = document.querySelector("[data-jp-draft]");
	if (form.dataset.stored) {
		localStorage.removeItem(kept);
	}
	const draft = localStorage.getItem(kept);
	// What was refused stands in the editor already.
	if (bar && draft && draft !== paper.innerHTML && !form.dataset.refused) {
		bar.hidden = false;
		bar.querySelector("[data-jp-draft-take]").addEventListener("click", () => {
			cleaned(draft).then((clean) => {
				paper.innerHTML = clean;
				changed = true;
				bar.hidden = true;
			});
		});
		bar.querySelector("[data-jp-draft-drop]").addEventListener("click", () => {
			localStorage.removeItem(kept);
			bar.hidden = true;
		});
	}
	new MutationObserver(() => {
		clearTimeout(waiting);
		waiting = setTimeout(record, 400);
		if (changed) {
			localStorage.setItem(kept, paper.innerHTML);
		}
	}).observe(paper, { childList: true, subtree: true, characterData: true });
	form.addEventListener("submit", () => {
		form.querySelector("[name=html]").value = paper.innerHTML;
		changed = false;
	});
	window.addEventListener("beforeunload", (event) => {
		if (changed) {
			event.preventDefault();
		}
	});
};
window.addEventListener("DOMContentLoaded", () => document.querySelectorAll("[data-jp-editor]").forEach(setUpEditor));
