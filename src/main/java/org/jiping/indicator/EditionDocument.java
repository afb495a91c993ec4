package org.jiping.indicator;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jiping.problem.Location;
import org.jiping.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * An edition as it is written, faults included: a tree of maps, lists and words. A place
 * in it is named by the way to it, such as {@code indicators.0.children.1.weight}.
 */
public final class EditionDocument {

	/** Entries a document may hold, aliases written out. */
	private static final int MOST_NODES = 100_000;

	/** How deep maps and lists may stand inside each other. */
	private static final int DEEPEST = 40;

	private final Map<String, Object> root;

	private final Map<String, Location> origins = new LinkedHashMap<>();

	EditionDocument(Map<String, Object> root) {
		this.root = root;
	}

	/**
	 * Reads YAML; every scalar is kept as the words that stand there.
	 * @param file name of the file, for messages
	 * @param text the text
	 * @param problems where to report why it cannot be read
	 * @return the document, or nothing after a problem
	 */
	static Optional<EditionDocument> parse(String file, String text, Problems problems) {
		try {
			if (reader().compose(new StringReader(text)) instanceof MappingNode root) {
				return Optional.of(new EditionDocument(tree(root, new int[] { MOST_NODES }, 0)));
			}
			problems.add(EditionProblem.NOT_AN_EDITION, Location.file(file), null);
		}
		catch (MarkedYAMLException ex) {
			Mark mark = ex.getProblemMark();
			problems.add(EditionProblem.NOT_YAML, Location.file(file), String.valueOf(ex.getProblem()),
					(mark != null) ? String.valueOf(mark.getLine() + 1) : "?");
		}
		catch (YAMLException ex) {
			problems.add(EditionProblem.NOT_AN_EDITION, Location.file(file), null);
		}
		return Optional.empty();
	}

	/**
	 * Takes every scalar for words; an alias that stands often costs as often.
	 */
	private static Map<String, Object> tree(MappingNode node, int[] left, int depth) {
		Map<String, Object> tree = new LinkedHashMap<>();
		for (NodeTuple entry : node.getValue()) {
			String key = String.valueOf(tree(entry.getKeyNode(), left, depth + 1));
			if (tree.containsKey(key)) {
				throw new TwiceException(key, entry.getKeyNode().getStartMark());
			}
			tree.put(key, tree(entry.getValueNode(), left, depth + 1));
		}
		return tree;
	}

	private static Object tree(Node node, int[] left, int depth) {
		if (--left[0] < 0 || depth > DEEPEST) {
			throw new YAMLException("too much or too deep");
		}
		if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.STR)) {
			return scalar.getValue().replace("\0", "");
		}
		if (node instanceof SequenceNode sequence && sequence.getTag().equals(Tag.SEQ)) {
			List<Object> list = new ArrayList<>();
			sequence.getValue().forEach((each) -> list.add(tree(each, left, depth + 1)));
			return list;
		}
		if (node instanceof MappingNode mapping && mapping.getTag().equals(Tag.MAP)) {
			return tree(mapping, left, depth);
		}
		throw new YAMLException("neither words nor list nor map");
	}

	/**
	 * The document as YAML.
	 * @return text that {@link #parse} reads back to the same document
	 */
	public String yaml() {
		return dumper().dump(this.root);
	}

	private static Yaml reader() {
		DumperOptions options = new DumperOptions();
		return new Yaml(new SafeConstructor(new LoaderOptions()), new Representer(options), options, new Words());
	}

	private static Yaml dumper() {
		DumperOptions options = new DumperOptions();
		options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
		options.setWidth(200);
		options.setAllowUnicode(true);
		options.setSplitLines(false);
		return new Yaml(new SafeConstructor(new LoaderOptions()), new Representer(options), options, new Words());
	}

	@SuppressWarnings("unchecked")
	private static <T> T copy(T value) {
		if (value instanceof Map<?, ?> map) {
			Map<String, Object> copy = new LinkedHashMap<>();
			map.forEach((key, inner) -> copy.put(String.valueOf(key), copy(inner)));
			return (T) copy;
		}
		if (value instanceof List<?> list) {
			List<Object> copy = new ArrayList<>();
			list.forEach((inner) -> copy.add(copy(inner)));
			return (T) copy;
		}
		return value;
	}

	/**
	 * A document of its own with the same content.
	 * @return the copy, without the places it was read from
	 */
	public EditionDocument copy() {
		return new EditionDocument(copy(this.root));
	}

	/**
	 * The map at a place.
	 * @param path the way to it, empty for the whole; {@link EditionStateException} if
	 * there is none
	 * @return the map itself
	 */
	@SuppressWarnings("unchecked")
	public Map<String, Object> map(String path) {
		if (find(path) instanceof Map<?, ?> map) {
			return (Map<String, Object>) map;
		}
		throw new EditionStateException("no entry " + path);
	}

	/**
	 * The entries of a list of maps.
	 * @param path the way to the list
	 * @return the way to each entry
	 */
	public List<String> entries(String path) {
		List<String> entries = new ArrayList<>();
		if (find(path) instanceof List<?> list) {
			for (int i = 0; i < list.size(); i++) {
				entries.add(path + "." + i);
			}
		}
		return entries;
	}

	/**
	 * The words at a place.
	 * @param path the way to them
	 * @return the words, empty where nothing stands
	 */
	public String text(String path) {
		return (find(path) instanceof String text) ? text.strip() : "";
	}

	public boolean has(String path) {
		return find(path) != null;
	}

	@Nullable Object find(String path) {
		Object at = this.root;
		for (String step : path.isEmpty() ? new String[0] : path.split("\\.")) {
			if (at instanceof Map<?, ?> map) {
				at = map.get(step);
			}
			else if (at instanceof List<?> list && step.matches("\\d{1,6}") && Integer.parseInt(step) < list.size()) {
				at = list.get(Integer.parseInt(step));
			}
			else {
				return null;
			}
		}
		return at;
	}

	/**
	 * Writes something at a place whose surroundings exist; blank words remove it.
	 * @param path the way to it
	 * @param value words, a list or a map
	 */
	public void put(String path, Object value) {
		int dot = path.lastIndexOf('.');
		Map<String, Object> parent = map((dot < 0) ? "" : path.substring(0, dot));
		String key = path.substring(dot + 1);
		if (value instanceof String text && text.isBlank()) {
			parent.remove(key);
		}
		else {
			parent.put(key, (value instanceof String text) ? text.replace("\0", "").strip() : copy(value));
		}
	}

	/**
	 * Adds an entry to a list, which begins with it if need be.
	 * @param path the way to the list
	 * @param entry the entry
	 * @return the way to the new entry
	 */
	@SuppressWarnings("unchecked")
	public String add(String path, Map<String, Object> entry) {
		Object found = find(path);
		if (found != null && !(found instanceof List<?>)) {
			throw new EditionStateException("no list " + path);
		}
		if (found == null) {
			int dot = path.lastIndexOf('.');
			map((dot < 0) ? "" : path.substring(0, dot)).put(path.substring(dot + 1), new ArrayList<>());
		}
		List<Object> list = (List<Object>) find(path);
		list.add(copy(entry));
		return path + "." + (list.size() - 1);
	}

	/**
	 * Adds words to a list of words, which begins with them if need be.
	 * @param path the way to the list
	 * @param words the words
	 * @return the way to them
	 */
	@SuppressWarnings("unchecked")
	String append(String path, String words) {
		if (!(find(path) instanceof List<?>)) {
			put(path, List.of());
		}
		List<Object> list = (List<Object>) find(path);
		list.add(words);
		return path + "." + (list.size() - 1);
	}

	/**
	 * Writes words into a map or a list, blank ones too.
	 * @param path the way to them
	 * @param words the words
	 */
	void set(String path, String words) {
		int dot = path.lastIndexOf('.');
		if (find(path.substring(0, dot)) instanceof List<?>) {
			list(path).set(last(path), words);
		}
		else {
			put(path, words);
		}
	}

	/**
	 * Removes an entry of a list; an emptied list goes with it.
	 * @param path the way to the entry
	 */
	public void remove(String path) {
		List<Object> list = list(path);
		list.remove(last(path));
		if (list.isEmpty()) {
			String parent = path.substring(0, path.lastIndexOf('.'));
			put(parent, "");
		}
	}

	/**
	 * Moves an entry of a list by one place, where there is one.
	 * @param path the way to the entry
	 * @param by -1 or 1
	 * @return the way to it now
	 */
	public String move(String path, int by) {
		List<Object> list = list(path);
		int to = last(path) + by;
		if (to < 0 || to >= list.size()) {
			return path;
		}
		Collections.swap(list, last(path), to);
		return path.substring(0, path.lastIndexOf('.') + 1) + to;
	}

	@SuppressWarnings("unchecked")
	private List<Object> list(String path) {
		int dot = path.lastIndexOf('.');
		if (dot > 0 && find(path) != null && find(path.substring(0, dot)) instanceof List<?> list) {
			return (List<Object>) list;
		}
		throw new EditionStateException("no entry " + path);
	}

	private static int last(String path) {
		return Integer.parseInt(path.substring(path.lastIndexOf('.') + 1));
	}

	/**
	 * Notes where in a file something was read.
	 * @param path the way to it
	 * @param origin the place in the file
	 */
	void readFrom(String path, Location origin) {
		this.origins.put(path, origin);
	}

	/**
	 * Where something was read, or the entry it belongs to.
	 * @param path the way to it
	 * @return the place in the file, or nothing if it was not read from one
	 */
	Optional<Location> origin(String path) {
		for (String at = path; !at.isEmpty(); at = at.contains(".") ? at.substring(0, at.lastIndexOf('.')) : "") {
			if (this.origins.containsKey(at)) {
				return Optional.of(this.origins.get(at));
			}
		}
		return Optional.empty();
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof EditionDocument document && document.root.equals(this.root);
	}

	@Override
	public int hashCode() {
		return this.root.hashCode();
	}

	@Override
	public String toString() {
		return yaml();
	}

	/**
	 * A key that stands twice in one map.
	 */
	private static final class TwiceException extends MarkedYAMLException {

		TwiceException(String key, Mark mark) {
			super(null, null, key, mark);
		}

	}

	/**
	 * Takes every scalar for words, so that {@code 0.10} stays {@code 0.10}.
	 */
	private static final class Words extends Resolver {

		@Override
		protected void addImplicitResolvers() {
			addImplicitResolver(Tag.MERGE, MERGE, "<");
		}

	}

}
