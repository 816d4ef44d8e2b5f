use uuid::Uuid;

const NAMESPACE: Uuid = Uuid::from_u128(0x6b61_6e73_612d_4b75_8261_6265_2d61_746f);

/// The id of a feed or an entry: the same for the same name, for ever, on every host.
pub(super) fn for_name(name: &str) -> String {
    Uuid::new_v5(&NAMESPACE, name.as_bytes()).urn().to_string()
}

#[cfg(test)]
mod tests {
    #[test]
    fn id_lasts() {
        assert_eq!(super::for_name("okayama-2019"), "urn:uuid:a44ad50c-c533-5601-944e-808d119ccf30");
    }
}
