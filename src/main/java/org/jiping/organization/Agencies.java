package org.jiping.organization;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * The agencies known here.
 */
interface Agencies extends Repository<Agency, UUID> {

	Optional<Agency> findByCode(String code);

	Optional<Agency> findById(UUID id);

	List<Agency> findAllByOrderByName();

	Agency save(Agency agency);

}
