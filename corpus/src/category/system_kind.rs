use crate::published_enum::published_enum;

published_enum! {
    /// The function a system serves (業務の種類), assigned by the dictionary `system_kinds.toml`. Ours, not the
    /// report's.
    pub enum SystemKind: code, label {
        /// The register of residents and what is certified from it.
        Residents = "residents", "住民記録";
        /// The family register.
        Registry = "registry", "戸籍";
        /// Taxes and the collection of claims.
        Tax = "tax", "税・収納";
        /// Health insurance, pensions and long-term care.
        Insurance = "insurance", "国保・年金・介護";
        /// Social welfare.
        Welfare = "welfare", "福祉";
        /// Children and child care.
        Children = "children", "子育て";
        /// Schools.
        Education = "education", "校務・教育";
        /// Libraries and museums.
        Library = "library", "図書館・博物館";
        /// Hospitals and public health.
        Medical = "medical", "病院・医療";
        /// Water supply and sewerage.
        Water = "water", "上下水道";
        /// Fire brigade and disaster control.
        Disaster = "disaster", "消防・防災";
        /// Reservation of facilities.
        Facilities = "facilities", "施設予約";
        /// Public housing.
        Housing = "housing", "住宅";
        /// Town planning, roads and maps.
        Planning = "planning", "都市計画・土木・地図";
        /// Waste and environment.
        Environment = "environment", "環境・廃棄物";
        /// Industry, tourism and enterprises of the municipality.
        Industry = "industry", "産業・観光・公営企業";
        /// Budget, accounts, contracts and assets.
        Finance = "finance", "財務会計・契約";
        /// Staff, pay and general affairs.
        Personnel = "personnel", "人事・給与・庶務";
        /// Documents and records.
        Documents = "documents", "文書管理";
        /// Applications and services online.
        Online = "online", "電子申請・広報";
        /// Network, servers, terminals and what other systems run on.
        Infrastructure = "infrastructure", "庁内LAN・基盤";
        /// Anything else.
        Other = "other", "その他";
    }
}

#[cfg(test)]
mod tests {
    use super::SystemKind;

    #[test]
    fn code_is_the_serde_name() {
        for kind in SystemKind::ALL {
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.code());
        }
    }
}
