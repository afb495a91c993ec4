package org.jiping.evidence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jiping.evaluation.CasePart;
import org.jspecify.annotations.Nullable;

/**
 * A working paper.
 *
 * @param id which one
 * @param index its index number within the case
 * @param category what it is
 * @param title its title
 * @param filedBy who filed it
 * @param filedAt when
 * @param withdrawn why it was withdrawn, null while it counts
 * @param parts what it proves
 * @param files its versions, newest first
 */
public record Evidence(UUID id, String index, Category category, String title, String filedBy, Instant filedAt,
		@Nullable String withdrawn, List<CasePart> parts, List<Version> files) {

	public Evidence {
		parts = List.copyOf(parts);
		files = List.copyOf(files);
	}

	public Version newest() {
		return this.files.get(0);
	}

	/**
	 * What a file of it is called where papers are handed out.
	 * @param version the version
	 * @return its index, from the second version on its number, and the name as handed in
	 */
	public String called(Version version) {
		return this.index + ((version.number() > 1) ? "-v" + version.number() : "") + " " + version.fileName();
	}

	/**
	 * A version of the file.
	 *
	 * @param number its number, from 1
	 * @param fileName name as handed in
	 * @param mediaType what it is by its content
	 * @param bytes its size
	 * @param sha256 its hash
	 * @param scanned whether a scanner looked at it
	 * @param by who stored it
	 * @param at when
	 */
	public record Version(int number, String fileName, String mediaType, long bytes, String sha256, String scanned,
			String by, Instant at) {

		/**
		 * Whether the browser shows it as it is.
		 * @return true for PDF and pictures
		 */
		public boolean inline() {
			return FileKind.INLINE.contains(this.mediaType);
		}

		/**
		 * Its size for people.
		 * @return for instance 1.2 MB
		 */
		public String size() {
			return org.springframework.util.unit.DataSize.ofBytes(this.bytes).toMegabytes() > 0
					? java.math.BigDecimal.valueOf(this.bytes)
						.divide(java.math.BigDecimal.valueOf(1 << 20), 1, java.math.RoundingMode.HALF_UP) + " MB"
					: Math.max(1, this.bytes >> 10) + " KB";
		}

	}

}
