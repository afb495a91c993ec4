package org.jiping.ledger;

/**
 * How far an import is.
 */
public enum ImportStatus {

	/** Received and recognised; somebody must look at it. */
	RECEIVED,
	/** Waiting to be checked without being stored. */
	CHECK_QUEUED,
	/** Being checked. */
	CHECKING,
	/** Confirmed and waiting its turn. */
	QUEUED,
	/** Being taken in. */
	RUNNING,
	/** Taken in. */
	DONE,
	/** The same files read the same way were there already. */
	UNCHANGED,
	/** Refused for what is wrong in it; nothing is stored. */
	REFUSED,
	/** Stopped by somebody; nothing is stored. */
	CANCELLED,
	/** Stopped by a failure of the machine; nothing is stored. */
	FAILED;

	public boolean running() {
		return this == CHECK_QUEUED || this == CHECKING || this == QUEUED || this == RUNNING;
	}

	/**
	 * Whether the way it is read may still be changed.
	 * @return true before it is confirmed and after it was refused
	 */
	public boolean open() {
		return this == RECEIVED || this == REFUSED || this == CANCELLED || this == FAILED;
	}

}
